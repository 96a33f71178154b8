"""Japan's lists: concern by letters and words, names in two scripts, entries over wrapped lines, and days that the files tell of."""

import gzip
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from time import process_time

import pytest
from tests.lists.published_files import DAY, REAL, part_of, published
from tests.lists.round_trip import addresses, lost, names, notes

from bonafides.editions.published import find
from bonafides.errors import ContentError
from bonafides.model.dates import Period
from bonafides.model.listing import Listing
from bonafides.model.source import ListSource, Published, Snapshot
from bonafides_catalogue.lists.forms.japanese_names import listed, plain
from bonafides_catalogue.lists.forms.jp_meti_entries import two_names
from bonafides_catalogue.lists.jp_meti_end_user import LIST as END_USER
from bonafides_catalogue.lists.jp_meti_russia import LIST as BANNED

is_real = pytest.mark.skipif(not REAL.is_dir(), reason="the published lists are not beside the checkout")

# ---------------------------------------------------------------------------------------- Foreign End User List
ROW = {
    "addresses": ["Republic of Samplia"], "aliases": ["Quenholt Trading (見本貿易)"], "country": "jp", "date_added": None,
    "entity_name": "Quenholt Works (QW)", "entity_type": "organization", "id": "jp-eul-7", "last_verified": "2026-07-20",
    "list_id": "jp-end-user-list", "reason": "大量破壊兵器等の懸念: ミサイル、核 M、Ｎ; 通常兵器の懸念: CW",
    "source_list_name": "外国ユーザーリスト (Foreign End-User List)", "source_url": "https://example.test/press/2025/09/20250929006/20250929006.html",
}  # fmt: skip
TORN = ROW | {
    "id": "jp-eul-8",
    "entity_name": "",
    "addresses": ["Republic of Samplia Meridor Ltd."],
    "reason": "通常兵器の懸念: CW",
}


def end_users(*rows: Mapping[str, object], text: str = "") -> list[Listing]:
    """Read rows of the Foreign End User List."""
    files = (published("jp.json", text or json.dumps(list(rows), ensure_ascii=False)),)
    return list(END_USER.read(Snapshot(day=DAY, parts={"list": files})))


def test_the_end_user_list_is_known_by_its_list_id_and_tells_the_day_it_was_verified() -> None:
    """Not the day of the press release: the file says that the list still stood."""
    part = END_USER.recognise(published("any.bin", json.dumps([ROW])))
    assert part is not None
    assert part.day == date(2026, 7, 20)
    assert part_of(END_USER, json.dumps([ROW | {"list_id": "jp-other"}])) is None


def test_concern_is_told_by_letters_and_by_words() -> None:
    """In any width, with either comma; conventional arms are no programme and stay a note."""
    works, arms = end_users(ROW, TORN)
    assert (works.concern, works.reference) == (("missile", "nuclear"), "M,N,CW")
    assert (arms.concern, arms.reference) == ((), "CW")
    assert all("concern: conventional arms" in e.note for e in (works, arms))


def test_the_end_user_list_informs_and_binds_nobody() -> None:
    """It is for reference and bans nothing."""
    assert [(e.measure, e.binding, e.list) for e in end_users(ROW)] == [("concern", (), "jp-meti-eul")]


def test_a_name_in_japanese_letters_is_a_name_of_its_own() -> None:
    """And an acronym in brackets a weak one."""
    assert [(n.name, n.weak) for n in end_users(ROW)[0].names] == [
        ("Quenholt Works", False), ("QW", True), ("Quenholt Trading", False), ("見本貿易", False),
    ]  # fmt: skip


def test_a_name_run_together_with_its_country_is_parted() -> None:
    """The other rows tell what the country is called."""
    assert [(e.name, e.country) for e in end_users(ROW, TORN)][1] == ("Meridor Ltd.", ("Republic of Samplia",))


def test_an_entry_counts_from_the_press_release_and_is_in_doubt_before() -> None:
    """The list is older, but who was on it is not said."""
    assert end_users(ROW)[0].periods == (Period(since=date(2025, 9, 29), maybe_since=date.min),)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"mood": "blue"}, "unmapped: jp.json: .*`mood`"),
        ({"reason": "大量破壊兵器等の懸念: X"}, "unmapped: reason"),
        ({"reason": "気象の懸念: M"}, "unmapped: reason"),
        ({"entity_type": "robot"}, "type 'robot'"),
        ({"entity_name": "", "addresses": ["Oskaldur Works"]}, "no name"),
        ({"id": "seven"}, "id 'seven'"),
        ({"date_added": "2025-13-01"}, "'2025-13-01' is no day"),
        ({"aliases": ["Quenholt " * 200]}, "jp-eul-7: a text of 1,800 letters, 'Quenholt "),
    ],
)
def test_what_the_end_user_list_never_said_is_refused(change: dict[str, object], said: str) -> None:
    """With its row."""
    with pytest.raises(ContentError, match=said):
        end_users(ROW | change)


def test_a_list_that_is_no_json_is_refused() -> None:
    """In one sentence."""
    with pytest.raises(ContentError, match="not JSON"):
        end_users(text="[")


def test_rows_verified_on_several_days_are_remarked() -> None:
    """The list is then of no single day."""
    rows = json.dumps([ROW, TORN | {"last_verified": "2026-07-01"}])
    assert "2026-07-01 to 2026-07-20" in END_USER.remarks(Snapshot(day=DAY, parts={"list": (published("x", rows),)}))[0]


@is_real
def test_the_end_user_list_has_835_organisations_and_loses_no_field() -> None:
    """As its provenance counts; every column of fifty rows is found again."""
    content = gzip.decompress((REAL / "jp_meti_end_user_list/jp.json.gz").read_bytes())
    read = {e.list_id: e for e in END_USER.read(Snapshot(day=DAY, parts={"list": (published("jp.json", content),)}))}
    raw = {
        row["id"].removeprefix("jp-eul-"): [
            {"name": plain(row["entity_name"]), "url": row["source_url"], "letters": row["reason"], "country": plain(row["addresses"][0])},
            *({"alias": plain(alias)} for alias in row["aliases"]),
        ]
        for row in json.loads(content)
    }  # fmt: skip

    def pieces(column: str, cell: str) -> list[str]:
        if column == "letters":
            return re.findall(r"[A-Z]+", unicodedata.normalize("NFKC", cell))
        if column in {"name", "alias"}:
            return [n.name for n in listed([cell])]
        return [cell]

    where = {
        "name": names, "alias": names, "url": notes, "letters": lambda e: e.reference.split(","),
        "country": lambda e: (*e.country, " ".join((*e.country, e.name)), *(f"Republic of {c}" for c in e.country)),
    }  # fmt: skip
    assert len(read) == 835
    assert lost(raw, read, where, taken=pieces) == []


# ---------------------------------------------------------------------------------------- Designated organisations
BELARUS = """○ 国際平和のための国際的な努力に我が国として寄与するために講ずる輸出等に係る禁止措置
の対象となるベラルーシ共和国の団体（令和四年外務省告示第百四号）
指定日：2022 年03月08 日
最終更新日：2022 年07 月05 日
１ 株式会社見本（別称、見本工場、QW
工場及び丙）
Quenholt Works JSC, a.k.a., the following two aliases:
-Quenholt Holding; and
— QW Plant.
所在地：1 Sample str., Samplin, 220108, Belarus; and 27
Other str., Samplin, Belarus２ 見本省（全ての部隊を含む。）
The Ministry of Samples, including all units wherever located.
所 在 地 ： Belarus
3 見本オスカルドゥルOskaldur Research and Development Centre
所在地：High-
tech Park, Samplin, Belarus
"""
RUSSIA = BELARUS.replace("ベラルーシ共和国の団体", "ロシア連邦の団体").replace("第百四号", "第八十二号")
THIRD = """○ 輸出等に係る禁止措置の対象となるロシア連邦及びベラルー
シ共和国以外の国の団体を指定する件（令和五年外務省告示第四百四十七号）
指定日：2023年12月15日
最終更新日：2025年9月12日
1 メリドル･リミテッド
Meridor Co LTD（見本電子有限公司）
別称：メリドル; 有限会社 MD
Meridor Limited; MD
Electronics
所在地：64 Sample Road, Hong Kong, China; 3 Road, Istanbul 34953, Turkey
"""


def banned(*texts: str) -> list[Listing]:
    """Read files of designated organisations."""
    files = tuple(published(f"{n}.txt", text) for n, text in enumerate(texts))
    return list(BANNED.read(Snapshot(day=DAY, parts={"list": files})))


def test_each_file_is_known_by_its_title_and_tells_its_last_update() -> None:
    """And the page that links them holds no entries."""
    page = "輸出等に係る禁止措置の対象となるロシア連邦の特定団体一覧\n最終更新日：2026年6月9日"
    parts = [BANNED.recognise(published("x", text)) for text in (BELARUS, THIRD, page)]
    assert [(p.name, p.day) for p in parts if p] == [
        ("list", date(2022, 7, 5)), ("list", date(2025, 9, 12)), ("page", date(2026, 6, 9)),
    ]  # fmt: skip


def test_each_file_is_a_list_of_its_own_from_its_own_day_on() -> None:
    """So that a newer file of one takes nobody off another."""
    entries = banned(BELARUS, RUSSIA, THIRD)
    files = tuple(published(str(n), text) for n, text in enumerate((BELARUS, THIRD)))
    assert Counter(e.list for e in entries) == {"jp-meti-belarus": 3, "jp-meti-russia": 3, "jp-meti-third-countries": 1}
    assert BANNED.covers(Snapshot(day=DAY, parts={"list": files}))["jp-meti-belarus"] == date(2022, 7, 5)


def test_exports_to_designated_organisations_are_banned_by_japanese_law() -> None:
    """Approval is as a rule not given."""
    entry = banned(THIRD)[0]
    assert (entry.measure, entry.binding, entry.cites.endswith("令和五年外務省告示第四百四十七号")) == (
        "prohibited",
        ("JP",),
        True,
    )


def test_an_entry_is_certain_from_the_last_update_and_in_doubt_since_the_first_day() -> None:
    """The files do not say who was added when."""
    assert banned(BELARUS)[0].periods == (Period(since=date(2022, 7, 5), maybe_since=date(2022, 3, 8)),)


def test_names_of_both_scripts_are_read_over_wrapped_lines() -> None:
    """The Latin one first; the other names of both behind."""
    assert [n.name for n in banned(BELARUS)[0].names] == [
        "Quenholt Works JSC", "株式会社見本", "見本工場", "QW工場", "丙", "Quenholt Holding", "QW Plant",
    ]  # fmt: skip


def test_an_entry_behind_a_pages_last_letter_is_found() -> None:
    """Both its number there, and its Latin name glued to the Japanese one."""
    assert [e.name for e in banned(BELARUS)] == [
        "Quenholt Works JSC",
        "The Ministry of Samples",
        "Oskaldur Research and Development Centre",
    ]


def test_a_line_of_an_address_that_begins_with_the_next_number_is_no_entry() -> None:
    """An entry has Japanese letters on its line."""
    text = BELARUS.replace("220108, Belarus; and 27\n", "220108, Belarus; and\n2 ")
    assert banned(text)[0].addresses[1] == "2 Other str., Samplin, Belarus"


def test_several_addresses_are_parted_and_their_lines_joined() -> None:
    """Without a blank behind a hyphen."""
    first, _, third = banned(BELARUS)
    assert first.addresses == ("1 Sample str., Samplin, 220108, Belarus", "27 Other str., Samplin, Belarus")
    assert third.addresses == ("High-tech Park, Samplin, Belarus",)


def test_what_a_name_includes_is_a_note() -> None:
    """A sentence is no name."""
    ministry = banned(BELARUS)[1]
    assert [n.name for n in ministry.names] == ["The Ministry of Samples", "見本省"]
    assert "including all units wherever located" in ministry.note
    assert "全ての部隊を含む" in ministry.note


def test_the_newer_layout_gives_aliases_on_lines_of_their_own() -> None:
    """Japanese first, then Latin."""
    assert [n.name for n in banned(THIRD)[0].names] == [
        "Meridor Co LTD", "見本電子有限公司", "メリドル・リミテッド", "メリドル", "有限会社 MD", "Meridor Limited", "MD Electronics",
    ]  # fmt: skip


def test_countries_are_what_addresses_end_on() -> None:
    """Hong Kong is named beside China."""
    assert banned(THIRD)[0].country == ("Hong Kong", "China", "Turkey")


def test_an_alias_that_is_missing_is_said() -> None:
    """In a remark and at the entry."""
    text = BELARUS.replace("two aliases", "three aliases")
    files = {"list": (published("x", text),)}
    assert "entry 1 states 3 aliases and has 2" in BANNED.remarks(Snapshot(day=DAY, parts=files))[0]
    assert "aliases: 3 stated, 2 read" in banned(text)[0].note


def test_aliases_are_known_without_semicolons_and_with_a_dash_at_a_torn_line() -> None:
    """The stated number tells which."""
    no_sign = BELARUS.replace("Holding; and\n—", "Holding\n—")
    torn = BELARUS.replace("Quenholt Holding;", "Quenholt Solid\n-State Holding;")
    assert [n.name for n in banned(no_sign)[0].names][-2:] == ["Quenholt Holding", "QW Plant"]
    assert "Quenholt Solid-State Holding" in [n.name for n in banned(torn)[0].names]


def test_an_id_outlives_a_new_number() -> None:
    """When an organisation before it is taken off."""
    moved = THIRD.replace("1 メリドル", "1 見本\nSample LLC\n所在地：Turkey\n2 メリドル")
    assert banned(moved)[1].list_id == banned(THIRD)[0].list_id


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (BELARUS.replace("3 見本オ", "4 見本オ"), "no entry 3 after entry 2|no entry 3 before"),
        (BELARUS.replace("所 在 地 ： Belarus", "Belarus"), "entry 2 has no address"),
        (BELARUS.replace("two aliases", "many aliases"), "unmapped: 'many' aliases"),
        (BELARUS.replace("ベラルーシ共和国の団体", "見本国の団体"), "names no list"),
        (BELARUS.replace("2022 年07 月05 日", ""), "no day after"),
        ("", "names no list"),
    ],
)
def test_a_file_out_of_form_is_refused(wrong: str, said: str) -> None:
    """An entry that is swallowed by another would be missed."""
    with pytest.raises(ContentError, match=said):
        banned(wrong)


def test_an_entry_that_is_too_long_is_refused_in_no_time() -> None:
    """A thousand brackets, or aliases that no other entry ends."""
    for more in ("(甲)" * 20_000, "\n" * 50_000 + "(甲)" * 5_000, "; and QW" * 10_000):
        began = process_time()
        with pytest.raises(
            ContentError, match=r"0\.txt: entry 1 has \d+,\d+ letters, which none has; fetch the file again"
        ):
            banned(BELARUS.replace("Quenholt Holding; and", f"Quenholt Holding{more}; and"))
        assert process_time() - began < 5


def test_empty_lines_part_nothing() -> None:
    """However many of them, and blanks, a tool leaves between the lines of an entry."""
    apart = re.sub(r"\n(?=[—Q所-])", "\n \n\n" + " " * 2_000 + "\n" * 30_000, BELARUS)
    began = process_time()
    assert banned(apart) == banned(BELARUS)
    assert process_time() - began < 5


def test_two_files_of_one_list_on_one_day_are_refused() -> None:
    """One would double the other."""
    with pytest.raises(ContentError, match="a second file of jp-meti-belarus"):
        banned(BELARUS, BELARUS)


@cache
def texts() -> dict[str, Published]:
    """Give the published texts by part of their name."""
    return {file.path.split("_list_")[-1].split("_tokutei")[0].removeprefix("list_"): file
            for file in find(REAL / "jp_meti_russia_txt") if isinstance(file, Published)}  # fmt: skip


@is_real
@pytest.mark.parametrize(("name", "many"), [("russia", 561), ("belarus", 27), ("daisangoku", 56)])
def test_every_numbered_entry_is_read_with_as_many_aliases_as_it_says(name: str, many: int) -> None:
    """Counted by their addresses, without the reader; no alias is missing."""
    file = texts()[name]
    snapshot = Snapshot(day=DAY, parts={"list": (file,)})
    counted = len(re.findall(r"所\s*在\s*地\s*[：:]", file.content.decode()))
    assert (len(list(BANNED.read(snapshot))), counted, BANNED.remarks(snapshot)) == (many, many, ())


LATIN = re.compile(r"[A-Za-z\u00c0-\u024f0-9]+")
JAPANESE = re.compile(r"[ァ-ヴー・一-鿿]+")
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fourteen")
SAID = {"the", "following", "follow", "and", "a", "k", "alias", "aliases", *NUMBERS}


def cut(file: Published) -> dict[str, list[dict[str, str]]]:
    """Cut a text at its addresses and numbers, without the reader: names and address by number."""
    text = unicodedata.normalize("NFKC", file.content.decode())
    first, *rest = re.split(r"所\s*在\s*地\s*:", text)
    found, head = {}, first[first.index("\n1 ") + 3 :]
    for number, part in enumerate(rest, 1):
        starts = list(re.finditer(rf"(?:\n|(?<=[^\s\d,/-])){number + 1}[ \t]+(?=[^\n]*[ぁ-ヿ一-鿿])", part))
        address = part[: starts[-1].start()] if starts else part
        found[str(number)] = [{"names": head, "address": address}]
        head = part[starts[-1].end() :] if starts else ""
    return found


def latin_words(_: str, cell: str) -> list[str]:
    """Give the Latin words and numbers of a text, but those that tell how many aliases follow."""
    words = LATIN.findall(
        re.sub(r"-\s*", "", cell.replace("twoaliases", "").replace("onealias", "").replace("thefollowing", ""))
    )
    return [word for word in words if word not in SAID]


def told(texts: Iterable[str]) -> tuple[str]:
    """Give the Latin words of texts, without hyphens."""
    return (JAPANESE.sub(" ", re.sub(r"-\s*", "", " ".join(texts))),)


@is_real
@pytest.mark.parametrize("name", ["russia", "belarus", "daisangoku"])
def test_every_word_of_fifty_entries_is_found_again(name: str) -> None:
    """Latin words and numbers, in names, notes and addresses, against a plain cut of the text."""
    entries = BANNED.read(Snapshot(day=DAY, parts={"list": (texts()[name],)}))
    read = {e.reference.rpartition(" ")[2]: e for e in entries}
    where = {"names": lambda e: told((*names(e), e.note)), "address": lambda e: told(addresses(e))}
    assert lost(cut(texts()[name]), read, where, taken=latin_words) == []


@is_real
@pytest.mark.parametrize("name", ["russia", "belarus", "daisangoku"])
def test_every_japanese_word_of_all_entries_is_found_again(name: str) -> None:
    """Lines joined; what parts names is left out."""
    entries = BANNED.read(Snapshot(day=DAY, parts={"list": (texts()[name],)}))
    read = {e.reference.rpartition(" ")[2]: "".join((*names(e), e.note)).replace(" ", "") for e in entries}
    missing = [
        (number, word)
        for number, (cells,) in cut(texts()[name]).items()
        for word in JAPANESE.findall(re.sub(r"別[称名]:?|及び", "、", "".join(cells["names"].split())))
        if word not in read[number]
    ]
    assert missing == []


@pytest.mark.parametrize("source", [END_USER, BANNED], ids=["end users", "banned"])
def test_no_other_published_file_is_taken_for_a_japanese_one(source: ListSource) -> None:
    """All files beside the checkout."""
    if not REAL.is_dir():
        pytest.skip("the published lists are not beside the checkout")
    taken = [f.path for f in find(REAL) if isinstance(f, Published) and source.recognise(f)]
    assert [path for path in taken if not path.startswith("jp_meti")] == []
    assert taken


def test_a_latin_tail_of_a_japanese_name_stays_with_it() -> None:
    """One that is written on the same line and is short."""
    assert two_names("見本 FZCO\nSample FZCO") == ("見本 FZCO", "Sample FZCO")
