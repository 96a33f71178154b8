"""Precursors, toxic chemicals, pathogens and toxins: each line of mixtures, and each excluding note."""

import pytest
from tests.goods.test_classify import answer, tables

LISTED = "controlled_other_regime"


@pytest.mark.parametrize(
    ("text", "eu", "us"),
    [
        ("thiodiglycol 99 %", "1C350.1", "1C350.b.22"), ("phosphorus oxychloride, ISO tank, 99.5 %", "1C350.2", "1C350.c.4"),
        ("Dimethylmethylphosphonat 98 %", "1C350.3", "1C350.b.13"), ("三氯化磷 99%", "1C350.7", "1C350.c.6"),
        ("хлористый тионил 99 %", "1C350.9", "1C350.c.9"), ("acide fluorhydrique 70 %", "1C350.24", "1C350.d.15"),
        ("cianuro de sodio, briquetas 98 %", "1C350.45", "1C350.d.45"), ("N,N-dipropylbutanamidine", "1C350.85", "1C350.d.34"),
        ("phosgene 99 %", "1C450.a.4", "1C355.b.1.a"), ("Blausäure 98 %", "1C450.a.6", "1C355.b.1.c"),
        ("propylphosphonic anhydride 50 %", "1C450.b.1", "1C355.a.2.a"), ("2-diethylaminoethyl chloride hydrochloride 99 %", "1C450.b.4", "1C355.a.2.d"),
        ("methyldiethanolamine 99 %", "1C450.b.8", "1C355.b.2.b"),
    ],
)  # fmt: skip
def test_a_precursor_is_known_by_name(text: str, eu: str, us: str) -> None:
    """In several languages, with the code of each list."""
    found = answer(text)
    assert (found.status, found.eu, found.us) == (LISTED, (eu,), (us,))


@pytest.mark.parametrize(
    ("cas", "eu"),
    [("868-85-9", "1C350.6"), ("676-83-5", "1C350.26"), ("1342700-45-1", "1C350.89"), ("382-21-8", "1C450.a.2"), ("78-53-5", "1C450.a.1")],
)  # fmt: skip
def test_a_precursor_is_known_by_its_number(cas: str, eu: str) -> None:
    """Without a name."""
    assert answer("chemical, 99 %", cas=cas).eu == (eu,)


@pytest.mark.parametrize(
    ("text", "eu", "us"),
    [
        ("triethanolamine 31 % in water", ("1C350.46",), ("1C350.c.10",)),
        ("triethanolamine 30 % in water", (), ("1C350.c.10",)),
        ("triethanolamine 29 % in water", (), ()),
        ("chloropicrin 30 %", (), ("1C355.b.1.d",)),
        ("PFIB 1 % in nitrogen", (), ()),
        ("diethyl propylphosphonate 10 %", (), ()),
    ],
)
def test_a_mixture_at_thirty_per_cent_is_on_one_list_only(text: str, eu: tuple[str, ...], us: tuple[str, ...]) -> None:
    """More than 30 per cent in the European text, 30 per cent or more in the American one."""
    found = answer(text, hs="3824.99")
    assert (found.eu, found.us) == (eu, us)


@pytest.mark.parametrize(
    ("where", "status"),
    [("", "insufficient_data"), (", to a State Party to the CWC", "not_controlled"), (", to a State not Party to the CWC", LISTED)],
)  # fmt: skip
def test_a_mixture_of_scheduled_chemicals_depends_on_the_destination(where: str, status: str) -> None:
    """Between 10 and 30 per cent."""
    assert answer(f"thiodiglycol 20 % solution{where}", hs="3824.99").status == status


@pytest.mark.parametrize(
    "text",
    [
        "toothpaste with sodium fluoride", "2,4-D dimethylamine salt herbicide 60 %", "dimethylaminoethanol 99 %", "fonofos 95 %",
        "thiodiglycol 10 %",
    ],
)  # fmt: skip
def test_a_note_on_precursors_takes_goods_out(text: str) -> None:
    """Consumer goods, salts, lean mixtures, and the chemicals that a family leaves out."""
    assert answer(text, hs="3824.99").status == "not_controlled"


@pytest.mark.parametrize(
    ("text", "eu", "us"),
    [
        ("Bacillus anthracis strain, freeze-dried culture", "1C351.c.1", "1C351.c.1"),
        ("Ebola virus stock, viable", "1C351.a.13", "1C351.a.13"),
        ("вирус ящура, штамм O", "1C351.a.14", "1C351.a.14"),
        ("鼠疫耶尔森菌 菌株", "1C351.c.22", "1C351.c.22"),
        ("Coccidioides immitis isolate", "1C351.e.1", "1C351.e.1"),
        ("Synchytrium endobioticum, isolate", "1C354.c.9", "1C354.b.9"),
        ("ricin, 5 mg", "1C351.d.4", "1C351.d.15"),
        ("河豚毒素 1 mg", "1C351.d.8", "1C351.d.20"),
        ("recombinant plasmid with virulence genes", "1C353.a", "1C353.a"),
    ],
)
def test_a_living_agent_or_toxin_is_known(text: str, eu: str, us: str) -> None:
    """Virus, bacterium, fungus, toxin, gene."""
    found = answer(text)
    assert (found.status, found.eu, found.us) == (LISTED, (eu,), (us,))


@pytest.mark.parametrize(("index", "status"), [("1.3", LISTED), ("1.2", "insufficient_data")])
def test_a_bird_flu_virus_above_the_index_is_listed(index: str, status: str) -> None:
    """Above 1.2; below, the cleavage site decides."""
    assert answer("avian influenza virus isolate", specs={"IVPI": index}).status == status


def test_an_agent_that_may_be_dead_is_asked_about() -> None:
    """Only live cultures are listed."""
    found = answer("Marburg virus", hs="3002.49")
    assert found.status == "insufficient_data"
    assert any("live culture" in q.asks for q in found.questions)


@pytest.mark.parametrize(
    "text",
    [
        "Bacillus anthracis, heat-killed antigen", "Newcastle disease virus vaccine, live strain", "ricin immunotoxin",
        "botulinum toxin type A, authorised medicinal product", "ziconotide, marketing authorisation, for intrathecal infusion",
        "peanuts, aflatoxin max 4 ppb", "recombinant plasmid with GFP", "synthetic gene, eae gene of E. coli O157, inactivated",
        "Ralstonia solanacearum strain, race 1",
    ],
)  # fmt: skip
def test_a_note_on_living_agents_takes_goods_out(text: str) -> None:
    """Vaccines, immunotoxins, authorised medicines, residues, genes of nothing listed."""
    assert answer(text, hs="3002.49").status == "not_controlled"


def test_a_list_names_only_its_own_toxins() -> None:
    """Palytoxin stands on the American list only, cholera toxin on the European one only."""
    assert (answer("palytoxin").eu, answer("palytoxin").us) == ((), ("1C351.d.14",))
    assert (answer("cholera toxin").eu, answer("cholera toxin").us) == (("1C351.d.13",), ())


def test_no_number_of_the_list_of_precursors_is_missing() -> None:
    """1 to 89 without the three that the military list holds."""
    typed = {e.code for e in tables().entries if e.list == "eu_dual_use"}
    assert {n for n in range(1, 90) if f"1C350.{n}" not in typed} == {4, 23, 29}
