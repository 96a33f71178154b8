"""A ban on sending goods to a destination: data that law rules and the embargo flag read."""

from datetime import date

from bonafides.model.noun import Noun


class GoodsBan(Noun, frozen=True, kw_only=True):
    """A dated ban of one jurisdiction on goods for one destination.

    The scope is the union of what it names: HS prefixes (`hs`, digits only), control codes as published (`codes`, a prefix counts),
    whole control lists (`lists`: mtcr, eu_dual_use, eu_military, us_ccl, us_usml), ids of the catalogue's items (`items`), or
    everything (`all_goods`). `catch_all` says that the act also reaches any item that could contribute to delivery systems.
    `only` names the one use that the ban is limited to, as "for offshore oil": within its scope that use is asked about.
    `arms` says that it is an arms embargo (which catch-all law for military end use refers to).
    """

    id: str
    jurisdiction: str
    destination: str
    title: str
    since: date | None = None
    until: date | None = None
    hs: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    all_goods: bool = False
    catch_all: bool = False
    only: str = ""
    arms: bool = False
    contested_by: tuple[str, ...] = ()
    cites: str
    passage: str = ""
    source: str = ""
    verified_by: str = ""
    verified_on: str = ""
    review_by: str = ""
    note: str = ""

    def in_force(self, day: date) -> bool:
        """Tell whether the ban is law on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)
