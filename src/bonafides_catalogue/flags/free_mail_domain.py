"""Free mail: a firm writes from a free mail provider."""

from bonafides.model.evidence import Evidence, claim
from bonafides.model.facts import Facts
from bonafides.model.flag import Flag
from bonafides.model.noun import stated
from bonafides.model.truth import Truth
from bonafides.text.unsettled import unless_open

_FREE = frozenset(
    [
        "gmail.com",
        "googlemail.com",
        "yahoo.com",
        "yahoo.co.uk",
        "ymail.com",
        "hotmail.com",
        "outlook.com",
        "live.com",
        "msn.com",
        "aol.com",
        "icloud.com",
        "proton.me",
        "protonmail.com",
        "gmx.de",
        "gmx.net",
        "gmx.com",
        "web.de",
        "mail.com",
        "zoho.com",
        "tutanota.com",
        "tuta.io",
        "yandex.ru",
        "yandex.com",
        "mail.ru",
        "bk.ru",
        "inbox.ru",
        "list.ru",
        "rambler.ru",
        "163.com",
        "126.com",
        "qq.com",
        "foxmail.com",
        "sina.com",
        "sohu.com",
        "yeah.net",
        "naver.com",
        "daum.net",
        "hanmail.net",
        "rediffmail.com",
        "libero.it",
        "laposte.net",
        "free.fr",
        "orange.fr",
    ]
)


def holds(facts: Facts) -> Truth:
    """Raised when an e-mail address of a receiving party that is no private person is at a free mail provider; unknown when a domain is not legible."""
    found = [
        claim(f"{mail} is at a free mail provider", "transaction", f"$.parties[{index}].emails[{number}]")
        for index, party in facts.recipients
        if party.schema != "Person"
        for number, mail in enumerate(party.emails if stated(party.emails) else ())
        if mail.rpartition("@")[2].strip().lower() in _FREE
    ]
    if found:
        return Truth.yes(*found)
    return unless_open(_unread(facts), claim("No stated address of a firm is at a free mail provider"))


def _unread(facts: Facts) -> list[Evidence]:
    """Give the addresses of firms whose domain is not legible."""
    return [
        claim(f"The domain of “{mail}” is not legible", "transaction", f"$.parties[{index}].emails[{number}]")
        for index, party in facts.recipients
        if party.schema != "Person"
        for number, mail in enumerate(party.emails if stated(party.emails) else ())
        if "@" in mail and "." not in mail.rpartition("@")[2]
    ]


FLAG = Flag(
    id="free_mail_domain",
    title="Writes from a free mail provider",
    holds=holds,
    cites="FinCEN and BIS joint alert of 28 June 2022; indicator E21",
    clears_if="Nothing needs to be cleared; it is kept on record.",
)
