"""What joins two listings, what is not enough, and what keeps them apart whatever else agrees."""

from typing import Any

import pytest
from tests.editions.joining.listed import actors, groups, join, listed

from bonafides.model.listing import Listing
from bonafides.model.party import IdentifierKind

ADDRESS = ("12 Uliza Kvartova, 115184 Moscow, Russian Federation",)
INN, OTHER_INN, OGRN = "7707083893", "7728168971", "1027700132195"


def one(*listings: Listing) -> bool:
    """Tell whether listings are joined to one."""
    return len(groups(join(*listings))) == 1


def person(key: str, *names: str, born: tuple[str, ...] = (), **rest: Any) -> Listing:
    """Give a person's listing."""
    return listed(key, *names, schema="Person", birth_dates=born, **rest)


def common(count: int) -> list[Listing]:
    """Give so many other people whose names are made of two words that everybody bears."""
    return [person(f"crowd:{n}", f"Hassan Rezai Unlike{n} Quen{n}holt") for n in range(count)]


def test_two_registers_numbers_join_a_name_and_its_translation() -> None:
    """A translated name has no word in common with its own."""
    numbers = (("tax_no", INN), ("reg_no", OGRN))
    assert one(listed("a:1", "Zavod Nomer Devyat", numbers=numbers), listed("b:1", "JSC Plant N9", numbers=numbers))


def test_a_ship_is_its_number_under_any_name() -> None:
    """Ships are renamed, their IMO numbers stay."""
    assert one(
        *(
            listed(f"{k}:1", n, schema="Vessel", numbers=(("imo", "9187629"),))
            for k, n in (("a", "Siri"), ("b", "Anthea"))
        )
    )


def test_ships_of_one_name_and_two_numbers_are_two() -> None:
    """Half the fleets of the world have a Victory."""
    ships = [
        listed(f"{k}:1", "Quenholt Victory", schema="Vessel", numbers=(("imo", n),), country=("IR",))
        for k, n in (("a", "9187629"), ("b", "9274331"))
    ]
    assert not one(*ships)


def test_firms_of_one_name_and_two_tax_numbers_are_two() -> None:
    """One register never gives two numbers to one firm."""
    firms = [
        listed(f"{k}:1", "Quenholt Radiozavod", country=("RU",), addresses=ADDRESS, numbers=(("tax_no", n),))
        for k, n in (("a", INN), ("b", OTHER_INN))
    ]
    found = join(*firms)
    assert len(groups(found)) == 2
    assert [(j.standing, "ru-inn" in j.because) for j in found.joins] == [("apart", True)]


@pytest.mark.parametrize("kinds", [("Person", "Organization"), ("Organization", "Vessel"), ("Vessel", "Aircraft")])
def test_kinds_that_exclude_each_other_stay_apart(kinds: tuple[str, str]) -> None:
    """A firm that bears its founder's name is not he."""
    assert not one(
        *(listed(f"{n}:1", "Quenholt Varzane Melik", schema=k, country=("IR",)) for n, k in enumerate(kinds))
    )


def test_a_day_and_a_name_join_two_people() -> None:
    """The order of names, and their spelling, are the publisher's."""
    assert one(
        person("a:1", "Tatsiana PIROZHNIKAVA", born=("1987-01-08",)),
        person("b:1", "PIROZHNIKAVA, Tatiana", born=("1987-01-08",)),
    )


def test_other_birth_dates_keep_one_name_apart() -> None:
    """Two people may bear the rarest name."""
    assert not one(person("a:1", "Quenholt Varzane Melik", born=("1960-05-01",), country=("IR",)),
                   person("b:1", "Quenholt Varzane Melik", born=("1975",), country=("IR",)))  # fmt: skip


def test_two_common_names_without_a_date_are_not_enough() -> None:
    """A country adds too little."""
    two = (person("a:1", "Hassan Rezai", country=("IR",)), person("b:1", "Rezai, Hassan", country=("IR",)))
    found = actors(join(*two, *common(200)))
    assert found["a:1"] != found["b:1"]


def test_three_syllables_without_a_date_are_not_enough() -> None:
    """Kim Yong Chol is a name of many."""
    assert not one(person("a:1", "Kim Yong Chol", country=("KP",)), person("b:1", "KIM, Yong Chol", country=("KP",)))


def test_the_first_of_january_is_a_year() -> None:
    """Registers write it where they know the year alone, so it is no day that two people share by chance."""
    two = (person("a:1", "Hassan Rezai", born=("1960-01-01",)), person("b:1", "Hassan Rezai", born=("1960-01-01",)))
    found = actors(join(*two, *common(200)))
    assert found["a:1"] != found["b:1"]


def test_one_publishers_entries_of_one_name_in_two_countries_are_two() -> None:
    """Branches of a charity carry all its names."""
    firms = [
        listed(f"a:{n}", "Quenholt Varzane Foundation", country=(c,), cites="part 1")
        for n, c in enumerate(("PK", "TZ"))
    ]
    assert not one(*firms)


def test_what_two_entries_of_a_list_share_is_no_bridge_between_them() -> None:
    """A third list that carries the shared alias joins at most one."""
    entries = [listed(f"a:{n}", f"Zork{n} Ubelt{n} Group", "Quenholt Varzane Casino", cites="part 1") for n in range(2)]
    found = actors(join(*entries, listed("b:1", "Quenholt Varzane Casino")))
    assert found["a:0"] != found["a:1"]


def test_other_numbers_after_a_name_make_another_plant() -> None:
    """Plant 2 is not plant 3, whatever else they share."""
    plants = [listed(f"{n}:1", f"Quenholt Repair Plant {n}", country=("BY",), addresses=ADDRESS) for n in (2, 3)]
    assert not one(*plants)


@pytest.mark.parametrize(("town", "are_one"), [("Moscow", True), ("Nizhny Novgorod", False)])
def test_bureaus_of_one_common_name_are_one_in_one_town_alone(town: str, are_one: bool) -> None:
    """Half the bureaus of a country are named after the first rockets."""
    here = listed("a:1", "Zork Bureau", country=("RU",), addresses=("Plekhanova 6, 111123 Moscow, Russian Federation",))
    there = listed(
        "b:1", "Zork Bureau", country=("RU",), addresses=(f"Larina Str. 7, 603107 {town}, Russian Federation",)
    )
    crowd = [listed(f"crowd:{n}", f"Zork Unlike{n}holt Quen{n}") for n in range(60)]
    found = actors(join(here, there, *crowd))
    assert (found["a:1"] == found["b:1"]) is are_one


def test_a_weak_alias_founds_no_join() -> None:
    """Three letters stand for anybody."""
    assert not one(
        listed("a:1", "Zorkelt Works", weak=("QRB",), country=("IR",)),
        listed("b:1", "Ubanor Holding", weak=("QRB",), country=("IR",)),
    )


def test_an_owners_number_in_an_entry_does_not_make_it_the_owner() -> None:
    """Publishers write the parent's numbers beside the child's."""
    child = listed(
        "a:1",
        "Zorkelt Depository",
        numbers=(("reg_no", "1027739132563"), ("reg_no", "1027739387411"), ("tax_no", "7702077840")),
    )
    parent = listed("b:1", "Ubanor Exchange", numbers=(("reg_no", "1027739387411"), ("tax_no", "7702077840")))
    assert not one(child, parent)


def test_an_entry_of_the_security_council_that_another_list_names_joins() -> None:
    """A cross reference in remarks is the publisher's own word for it."""
    council = listed("un-x:1", "Quenholt Works", reference="IRe.950")
    nation = listed("gb-x:1", "Varzane Zork Works", note="listed 2020; UN Ref: IRe.950. More")
    assert one(council, nation)


def test_a_join_shows_both_texts_and_its_bits() -> None:
    """A reader can see why."""
    (found,) = join(
        listed("a:1", "Quenholt Varzane Works", country=("IR",)),
        listed("b:1", "QUENHOLT VARZANE WORKS", country=("IR",)),
    ).joins
    assert (found.one, found.two, found.actor, found.by) == ("a:1", "b:1", "a:1", "evidence")
    assert {(f.feature, f.query, f.listed) for f in found.why} == {
        ("name", "Quenholt Varzane Works", "QUENHOLT VARZANE WORKS"), ("country", "IR", "IR"),
    }  # fmt: skip
    assert found.bits == pytest.approx(sum(f.bits for f in found.why), abs=0.11)


@pytest.mark.parametrize(
    ("kind", "value"), [("passport", "A12"), ("tax_no", "230801001"), ("reg_no", "1111111"), ("other", "S99999999")]
)
def test_numbers_that_say_too_little_join_nothing(kind: IdentifierKind, value: str) -> None:
    """Short ones, a tax district's, one digit over and over, and those of no known kind."""
    assert not one(
        listed("a:1", "Zorkelt Quenholt", numbers=((kind, value),)),
        listed("b:1", "Zorkelt Varzane", numbers=((kind, value),)),
    )


def test_words_around_a_number_are_not_part_of_it() -> None:
    """Publishers write when it was issued."""
    dated = (("passport", "563335509 expires 27.8.2018."),)
    bare = (("passport", "563335509"),)
    assert one(
        person("a:1", "Pak Mun Il", numbers=dated, country=("KP",)),
        person("b:1", "PAK MUN IL", numbers=bare, country=("KP",)),
    )
