"""Columns are proposed by the words of their headers and by what their cells look like; what nobody can place is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonafides.cli.mapping import WORDS
from bonafides.editions.catalogue import installed_catalogue
from bonafides.model.codec import from_toml
from bonafides.storage.proposing import NOUNS, ColumnWords, Proposed, proposed
from bonafides.storage.sheet import fields_of, is_field

CATALOGUE = from_toml(dict(installed_catalogue().files("words", ".toml"))[WORDS], ColumnWords, where=WORDS)
COUNTRIES = frozenset({"de", "fr", "qq", "germany", "iran"})


def propose(**columns: list[str]) -> Proposed:
    """Propose for columns whose names have no blanks."""
    return proposed(columns, CATALOGUE, COUNTRIES)


def placed(found: Proposed) -> dict[str, str]:
    """Give the field of each column that has one."""
    return {p.column: p.field for p in found.proposals if p.field}


HEADERS = {
    "German": "Auftragsnr.=id Belegdatum=date Kundennr.=buyer_id Kunde=buyer_name Empfängerland=consignee_country Warenempfänger=consignee_name Bestimmungsland=destination "
    "Warenbezeichnung=description Zolltarifnummer=hs Menge=quantity Wert=value Ursprungsland=origin Artikel-Nr.=part_no Endverwender=end_user_name Verwendungszweck=end_use "
    "CAS-Nr.=cas Spediteur=forwarder_name Lieferanschrift=consignee_address",
    "French": "N°_commande=id Date_de_commande=date Destinataire=consignee_name Pays_du_destinataire=consignee_country Acheteur=buyer_name Désignation_des_marchandises=description "
    "Code_SH=hs Quantité=quantity Valeur=value Pays_d'origine=origin Utilisateur_final=end_user_name",
    "Spanish": "Nº_pedido=id Fecha_del_pedido=date Destinatario=consignee_name País_del_destinatario=consignee_country Cliente=buyer_name Descripción_de_la_mercancía=description "
    "Partida_arancelaria=hs Cantidad=quantity Importe=value Usuario_final=end_user_name",
    "Italian": "Numero_ordine=id Data_ordine=date Destinatario=consignee_name Paese_destinatario=consignee_country Descrizione_merce=description Codice_doganale=hs Quantità=quantity Importo=value",
    "Dutch": "Ordernummer=id Orderdatum=date Geadresseerde=consignee_name Klant=buyer_name Omschrijving=description Goederencode=hs Aantal=quantity Waarde=value Land_van_oorsprong=origin",
    "Polish": "Nr_zamówienia=id Data_zamówienia=date Odbiorca=consignee_name Kraj_odbiorcy=consignee_country Nazwa_towaru=description Kod_CN=hs Ilość=quantity Wartość=value",
    "Russian": "Номер_заказа=id Дата=date Грузополучатель=consignee_name Страна_грузополучателя=consignee_country Наименование_товара=description Код_ТН_ВЭД=hs Количество=quantity Стоимость=value "
    "Конечный_пользователь=end_user_name Страна_назначения=destination",
    "Chinese": "订单号=id 日期=date 收货人=consignee_name 收货人地址=consignee_address 最终用户名称=end_user_name 目的国=destination 品名=description HS编码=hs 数量=quantity 金额=value 原产国=origin",
    "Japanese": "受注番号=id 受注日=date 荷受人=consignee_name 荷受人住所=consignee_address 仕向国=destination 品名=description HSコード=hs 数量=quantity 金額=value エンドユーザー=end_user_name",
    "SAP": "VBELN=id AUDAT=date KUNNR=buyer_name MAKTX=description MATNR=part_no STAWN=hs KWMENG=quantity NETWR=value HERKL=origin",
    "English": "Order_No.=id Order_Date=date Sold-to_Party=buyer_name Ship-To_Country=consignee_country Consignee_Name=consignee_name Name_of_End_User=end_user_name "
    "Goods_Description=description Commodity_Code=hs Qty=quantity Country_of_Origin=origin ECCN=declared_codes",
}  # fmt: skip


@pytest.mark.parametrize("tongue", HEADERS)
def test_headers_of_trade_software_are_known(tongue: str) -> None:
    """Without cells: by their words, in any order of role and field, in one word or several."""
    meant = dict(pair.replace("_", " ", pair.partition("=")[0].count("_")).split("=") for pair in HEADERS[tongue].split())  # fmt: skip
    assert placed(proposed({header: [] for header in meant}, CATALOGUE, COUNTRIES)) == meant


def test_every_field_of_the_catalogue_is_one_of_ours() -> None:
    """A word for a field that does not exist would place nothing."""
    assert all(is_field(field, NOUNS["transaction"]) for field in (*CATALOGUE.whole, *CATALOGUE.item))
    assert set(CATALOGUE.party) <= set(fields_of(NOUNS["party"]))
    assert all(is_field(f"{role}_name", NOUNS["transaction"]) for role in CATALOGUE.role)


@given(st.dictionaries(st.text(min_size=1, max_size=12), st.lists(st.text(max_size=8), max_size=4), max_size=8))
def test_every_column_is_proposed_or_named_and_no_field_twice(columns: dict[str, list[str]]) -> None:
    """Whatever a file holds."""
    found = proposed(columns, CATALOGUE, COUNTRIES)
    assert [p.column for p in found.proposals] == list(columns)
    fields = [p.field for p in found.proposals if p.field]
    assert len(set(fields)) == len(fields)
    assert all(is_field(field, NOUNS[found.noun]) for field in fields)
    assert all(p.because for p in found.proposals)


def test_what_a_row_is_is_told_from_its_columns() -> None:
    """A date and goods, goods alone, parties alone."""
    assert propose(Datum=[], Empfänger=[], Ware=[]).noun == "transaction"
    assert propose(Artikelnummer=[], Warenbezeichnung=[], CAS=[]).noun == "item"
    assert propose(Kundennr=[], Firma=[], Land=[]).noun == "party"


def test_a_customer_list_has_the_fields_of_a_party() -> None:
    """The role in a header is dropped where a row is one party."""
    assert placed(propose(Kundennr=["7"], Kundenname=["Oskaldur"], Kundenland=["DE"])) == {"Kundennr": "id", "Kundenname": "name", "Kundenland": "country"}  # fmt: skip


def test_a_role_over_numbers_is_the_partys_number() -> None:
    """`Kunde` heads names in one system and numbers in another."""
    assert placed(propose(Datum=[], Ware=[], Kunde=["10023", "10024"]))["Kunde"] == "buyer_id"


def test_a_partys_field_is_of_the_only_role_that_the_file_names() -> None:
    """With two roles nobody can tell, and it says so."""
    assert placed(propose(Datum=[], Ware=[], Empfänger=[], Land=["DE"]))["Land"] == "consignee_country"
    two = propose(Datum=[], Ware=[], Empfänger=[], Kunde=[], Land=["DE"])
    assert next(p.because for p in two.proposals if p.column == "Land") == "its header does not say of which party it is; its cells are countries"  # fmt: skip


def test_of_two_columns_for_one_field_the_surer_one_has_it() -> None:
    """The day of the order before that of the invoice, wherever they stand."""
    found = propose(Rechnungsdatum=[], Ware=[], Auftragsdatum=[])
    assert placed(found) == {"Ware": "description", "Auftragsdatum": "date"}
    assert found.proposals[0].because == "its header says so, but 'Auftragsdatum' is date"


def test_cells_speak_against_a_header() -> None:
    """A column of words is no date, and one of words no tariff number."""
    found = propose(Datum=["soon", "later"], Warennummer=["lamps", "pens"], Menge=["few", "many"], Ware=["x", "y"])
    assert placed(found) == {"Ware": "description"}
    assert found.proposals[0].because == "its header says date, but its cells are no days"


def test_cells_place_a_column_whose_header_says_nothing() -> None:
    """CAS numbers by their check digit, tariff numbers with dots, days; countries are named and not placed."""
    found = propose(Ware=["x"], Empfänger=["y"], Z1=["7601-89-0", "7791-07-3"], Z2=["2829.90", "9405.42"], Z3=["05.11.2025", "06.11.2025"], Z4=["DE", "FR"])  # fmt: skip
    assert {p.column: p.field for p in found.proposals if p.column.startswith("Z")} == {"Z1": "cas", "Z2": "hs", "Z3": "date", "Z4": ""}  # fmt: skip
    assert found.proposals[-1].because == "no word of its header is known; its cells are countries"


def test_two_columns_that_look_alike_place_none_of_them() -> None:
    """Which of two days is the order's is not guessed."""
    assert placed(propose(Ware=["x"], Z1=["05.11.2025"], Z2=["06.11.2025"])) == {"Ware": "description"}


def test_our_own_header_is_itself() -> None:
    """However it is spelt in capitals and blanks."""
    columns: dict[str, list[str]] = {"ID": [], "Date": [], "Consignee Name": [], "spec_grain size": []}
    assert list(placed(proposed(columns, CATALOGUE, COUNTRIES)).values()) == ["id", "date", "consignee_name", "spec_grain_size"]  # fmt: skip
