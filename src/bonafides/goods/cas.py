"""CAS registry numbers in texts, with their check digit."""

import re

CAS = re.compile(r"(?<![\d-])(\d{2,7})-(\d{2})-(\d)(?![\d-])")


def valid_cas(number: str) -> bool:
    """Tell whether a CAS number has its form and its check digit.

    Source: CAS, "Check Digit Verification of CAS Registry Numbers": digits weighted 1, 2, 3 ... from the right, modulo 10.

    >>> valid_cas("7601-89-0"), valid_cas("7601-89-1")
    (True, False)
    """
    found = CAS.fullmatch(number.strip())
    if not found:
        return False
    digits = found[1] + found[2]
    return sum(weight * int(d) for weight, d in enumerate(reversed(digits), 1)) % 10 == int(found[3])


def cas_numbers(text: str) -> tuple[tuple[str, int, int], ...]:
    """Give what has the form of a CAS number, with its characters."""
    return tuple((m[0], m.start(), m.end()) for m in CAS.finditer(text))
