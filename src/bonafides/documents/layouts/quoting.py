"""Replies and forwarded messages that an e-mail quotes below or between its own words."""

import re
from collections.abc import Sequence

_SIGN = re.compile(r"\s{0,3}>")
_INTRODUCED = re.compile(
    r"-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|message d'origine|mensaje original)\s*-{2,}"
    r"|on .{6,120} wrote:|am .{6,120} schrieb.{0,80}:|le .{6,120} a écrit ?:|begin forwarded message:|_{20,}",
    re.IGNORECASE,
)


def sections_of(lines: Sequence[str]) -> list[str]:
    r"""Give the section that each line of an e-mail belongs to: "", "quoted" or "signature".

    After a line that introduces a reply everything is quoted, unless the quoted lines bear signs of their own. The line "-- " begins
    the signature (RFC 3676, section 4.3).

    >>> sections_of(["Yes.", "On 2 March 2011 Jane wrote:", "> Who?", "Bob", "-- ", "Bob of Sales"])
    ['', 'quoted', 'quoted', '', 'signature', 'signature']
    """
    section, found = "", []
    for index, line in enumerate(lines):
        if line.rstrip("\r") in {"-- ", "--"} and section != "quoted":
            section = "signature"
        introduced = bool(_INTRODUCED.match(line.strip()))
        if introduced:
            after = next((each for each in lines[index + 1 : index + 20] if each.strip()), "")
            section = section if _SIGN.match(after) else "quoted"
        found.append("quoted" if introduced or _SIGN.match(line) else section)
    return found


def without_signs(line: str) -> str:
    """Give a line without the signs of quotation before it.

    >>> without_signs("> > Who is it?")
    'Who is it?'
    """
    return re.sub(r"^(?:\s{0,3}>)+ ?", "", line)
