"""Where an end-use statement contradicts itself or the file: dates out of order, other names, other goods."""

from collections.abc import Iterator

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.noun import stated
from bonafides.model.transaction import Statement
from bonafides.text.fold import fold
from bonafides.text.past import names_of
from bonafides.text.samegoods import goods_named
from bonafides.text.samename import alike, alike_any

_STAMP_WORDS = frozenset(
    [
        "stamp",
        "seal",
        "cachet",
        "sceau",
        "timbre",
        "tampon",
        "siegel",
        "stempel",
        "sello",
        "timbro",
        "pechat",
        "muhur",
        "yin",
        "zhang",
    ]
)
_TELLING = 7
"""Letters of a word that tells a name."""

SOURCE = "contradiction"
"""The source of a ground that makes a question of completeness a matter of integrity."""


def contradictions(facts: Facts, statement: Statement, at: str) -> Iterator[Evidence]:
    """Give each contradiction with both of its sides."""
    yield from _dates(facts, statement, at)
    yield from _names(facts, statement, at)
    yield from _places(facts, statement, at)
    if stated(statement.goods) and goods_named(facts, statement.goods) is False:
        sent = ", ".join(facts.item_name(i) for i in range(len(facts.transaction.items)))
        yield claim(f"The statement is about “{statement.goods}”; the goods are {sent}", SOURCE, f"{at}.goods")


def _dates(facts: Facts, statement: Statement, at: str) -> Iterator[Evidence]:
    signed, contract, until = statement.signed_on, statement.contract_on, statement.valid_until
    if not stated(signed):
        return
    if stated(contract) and signed.last < contract.first:
        yield claim(
            f"The statement was signed on {signed}, before its contract of {contract}", SOURCE, f"{at}.signed_on"
        )
    if signed.first > facts.day:
        yield claim(f"The statement is dated {signed}, after {facts.day}", SOURCE, f"{at}.signed_on")
    if stated(until) and until.last < signed.first:
        yield claim(f"The statement was signed on {signed} and valid until {until}", SOURCE, f"{at}.valid_until")


def _names(facts: Facts, statement: Statement, at: str) -> Iterator[Evidence]:
    users = [n for _, p in facts.with_role("end_user") for n in names_of(p)]
    user = statement.end_user if stated(statement.end_user) else ""
    if user and users and alike_any(user, users) is False:
        yield claim(
            f"The statement names the end user {user}; the file names {', '.join(users)}", SOURCE, f"{at}.end_user"
        )
    stamp = statement.stamp
    signers = [user] if user else users
    if (
        isinstance(stamp, str)
        and stamp.strip()
        and signers
        and all(alike(stamp, n) is False and not _described(stamp, n) for n in signers)
        and _is_name(stamp)
    ):
        yield claim(f"The stamp reads {stamp}; the statement is by {', '.join(signers)}", SOURCE, f"{at}.stamp")


def _places(facts: Facts, statement: Statement, at: str) -> Iterator[Evidence]:
    """Give the site and the letterhead where they are another's than the file's."""
    site, ours = statement.site, facts.end_use.site
    if stated(site) and stated(ours) and not _one_place(site, ours):
        yield claim(f"The statement names the site {site}; the file names {ours}", SOURCE, f"{at}.site")
    head, user = statement.letterhead, statement.end_user
    if isinstance(head, str) and _is_name(head) and stated(user) and alike(head, user) is False:
        yield claim(f"The letterhead is that of {head}; the statement is by {user}", SOURCE, f"{at}.letterhead")


def _one_place(one: str, two: str) -> bool:
    """Tell whether two sites may be one: one text names a word of the other, or their scripts differ."""
    first, second = set(fold(one).split()), set(fold(two).split())
    return not first or not second or bool(first & second) or one.isascii() != two.isascii()


def _described(stamp: str, name: str) -> bool:
    """Tell whether a stamp is described, not read, by a word of the signer: "seal of the observatory" is the observatory's."""
    words, own = fold(stamp).split(), [w for w in fold(name).split() if len(w) >= _TELLING]
    return bool(_STAMP_WORDS & set(words)) and any(w.endswith(o) for w in words for o in own)


def _is_name(stamp: str) -> bool:
    """Tell whether the words of a stamp are a name, and not that there is one ("yes", "round, blue")."""
    plain = {
        "yes",
        "no",
        "present",
        "stamp",
        "letterhead",
        "original",
        "printed",
        "round",
        "square",
        "blue",
        "red",
        "legible",
        "illegible",
        "company",
        "seal",
        "ja",
        "oui",
        "official",
        "available",
        "ok",
    }
    return not set(stamp.casefold().replace(",", " ").split()) <= plain
