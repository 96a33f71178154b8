"""Listings of every shape, for what writes them out."""

from datetime import date

from hypothesis import strategies as st

from bonafides.model.dates import Period
from bonafides.model.listing import ListedName, ListedOwner, ListedPerson, Listing
from bonafides.model.party import Identifier

words = st.text(
    st.characters(exclude_categories=["C"]) | st.sampled_from(";:\"',=+-@\n"), min_size=1, max_size=12
).filter(lambda text: bool("".join(c for c in " ".join(text.split()) if c not in "\"'").strip()))
"""Texts that may be names: with every sign that a table uses for itself."""
codes = st.lists(st.sampled_from(["IR", "RU", "CN"]), unique=True, max_size=2).map(tuple)
days = st.dates(date(1990, 1, 1), date(2030, 1, 1))
dates = st.sampled_from(["1961", "1962-05", "1963-07-08"])
kinds = st.sampled_from(["reg_no", "tax_no", "lei", "imo", "mmsi", "passport", "national_id", "duns", "uscc", "bank_account", "wallet", "other"])  # fmt: skip


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Give a period: open or closed, certain or in doubt at either end."""
    since, until = sorted((draw(days), draw(days)))
    doubt_before = draw(st.sampled_from([None, date.min, since.replace(day=1), since.replace(month=1, day=1)]))
    doubt_after = draw(st.sampled_from([None, date.max, until.replace(year=until.year + 1, day=1)]))
    ends = draw(st.booleans()) and until > since
    return Period(
        since=draw(st.sampled_from([since, since, None])), maybe_since=doubt_before, until=until if ends else None,
        maybe_until=doubt_after if ends else None,
    )  # fmt: skip


@st.composite
def listings(draw: st.DrawFn) -> Listing:
    """Give a listing with any of its fields."""
    names = draw(st.lists(words, min_size=1, max_size=4, unique_by=lambda t: " ".join(t.split())))
    return Listing(
        list=draw(st.sampled_from(["us-ofac-sdn", "un-sc"])), list_id=draw(words),
        schema=draw(st.sampled_from(["Organization", "Person", "Vessel", "Aircraft", "Address", "Thing"])),
        names=(ListedName(name=names[0]), *(ListedName(name=n, weak=draw(st.booleans())) for n in names[1:])),
        country=draw(codes), addresses=tuple(draw(st.lists(words, max_size=2))),
        identifiers=tuple(draw(st.lists(st.builds(Identifier, kind=kinds, value=words), max_size=3))),
        people=tuple(draw(st.lists(st.builds(ListedPerson, name=words, role=st.sampled_from(["director", "", "linked: to"])), max_size=2))),
        owners=tuple(draw(st.lists(st.builds(ListedOwner, name=words, share=st.sampled_from(["51 %", ""])), max_size=2))),
        phones=tuple(draw(st.lists(words, max_size=2))), emails=tuple(draw(st.lists(words, max_size=1))),
        birth_dates=tuple(draw(st.lists(dates, unique=True, max_size=2))), concern=draw(st.sampled_from([(), ("missile", "nuclear")])),
        programmes=draw(st.sampled_from([(), ("NPWMD",)])),
        measure=draw(st.sampled_from(["asset_freeze", "prohibited", "licence_required", "statement_required", "concern", "internal"])),
        binding=draw(st.sampled_from([(), ("US",), ("UN", "EU")])), periods=tuple(draw(st.lists(periods(), max_size=3))),
        reference=draw(st.just("") | words), cites=draw(st.just("") | words), note=draw(st.just("") | words),
    )  # fmt: skip
