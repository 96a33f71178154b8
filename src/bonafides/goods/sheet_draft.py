"""An item as it is gathered from a sheet: fields, specifications, and where each of them stands."""

import re
from copy import deepcopy

from msgspec import UNSET

from bonafides.goods.cas import cas_numbers, valid_cas
from bonafides.goods.safety import closed_share
from bonafides.goods.sheet_pairs import Pair
from bonafides.goods.sheet_words import field_of, says_nothing
from bonafides.model.item import Item
from bonafides.model.sheet import Component, SheetItem

COMPONENT = "component "
"""How the specifications that hold the components of a mixture begin."""

_HS = re.compile(r"(?<!\d)\d{4}(?:[. ]?\d{2}){0,3}(?!\d)")
_FOR = re.compile(r"^(?:for|für|pour|para|для|用于)(?!\w)|^用于", re.IGNORECASE)
_LONGEST_MODEL = 40


class Draft:
    """What is known of one item so far."""

    def __init__(self) -> None:
        self.names: list[tuple[str, str]] = []
        self._prose: list[tuple[str, str]] = []
        self._fields: dict[str, str] = {}
        self._codes: list[str] = []
        self._specs: dict[str, str] = {}
        self._said: dict[str, dict[str, str]] = {}
        self._places: dict[str, str] = {}
        self._components: tuple[Component, ...] = ()
        self._manufacturer = ""

    @property
    def says_something(self) -> bool:
        """Whether anything of goods is known."""
        return bool(self.names or self._prose or self._fields or self._specs or self._components or self._codes)

    def copy(self) -> "Draft":
        """Give a draft that begins with what this one holds."""
        return deepcopy(self)

    def title(self, text: str, at: str) -> None:
        """Take the sheet's title as a name of the goods."""
        if text and text not in {n for n, _ in self.names}:
            self.names.append((text, at))

    def describe(self, text: str, at: str) -> None:
        """Add a line of running text to the description."""
        self._prose.append((text, at))

    def put(self, pair: Pair, *, of_row: bool = False) -> None:
        """Put a value where its key says; what only says that nothing is known is left out. `of_row`: the row's own values come first."""
        value = pair.value.strip()
        field = field_of(pair.key)
        if says_nothing(value) or field == "aside":
            return
        if field in {"name", "description"}:
            self.title(value, pair.at)
        elif field == "cas":
            self._cas(value, pair)
        elif field == "hs" and (code := _HS.search(value)):
            self._field("hs", code[0], pair.at, again=of_row)
        elif field == "model":
            self._model(value, pair)
        elif field in {"part_no", "quantity", "origin"}:
            self._field(field, value, pair.at, again=of_row)
        elif field == "manufacturer":
            self._manufacturer = self._manufacturer or value
            self._places.setdefault("manufacturer", pair.at)
        elif field == "declared_codes":
            self._codes += [c.strip() for c in re.split(r"[;,|]", value) if c.strip()]
            self._places.setdefault("declared_codes", pair.at)
        elif field == "use":
            self._spec(pair.key, value if _FOR.match(value) else f"for {value}", pair.at)
        else:
            self._spec(pair.key, value, pair.at)

    def _model(self, value: str, pair: Pair) -> None:
        """Take a model's name as the number of the article too, where it is no description."""
        self._spec(pair.key, value, pair.at)
        if len(value) <= _LONGEST_MODEL and not value[:1].islower():
            self._field("part_no", value, pair.at)

    def _cas(self, value: str, pair: Pair) -> None:
        """Take a CAS number with a right check digit; any other stays as it is written, so that it is seen."""
        right = [n for n, _, _ in cas_numbers(value) if valid_cas(n)]
        if right:
            self._field("cas", right[0], pair.at)
        if len(right) != 1 or right[0] != self._fields.get("cas"):
            self._spec(pair.key, value, pair.at)

    def _field(self, field: str, value: str, at: str, *, again: bool = False) -> None:
        if field in self._fields and not again:
            if self._fields[field] != value:
                self._spec(field.replace("_", " "), value, at)
            return
        self._fields[field] = value
        self._places[field] = at

    def _spec(self, key: str, value: str, at: str) -> None:
        """Take a specification; a key that is said again with another value keeps both."""
        name = " ".join(key.split()).strip(" :：.*•-–")
        held = self._said.setdefault(name, {})
        if value not in held:
            held[value] = f"{name} [{len(held) + 1}]" if held else name
            self._specs[held[value]] = value
            self._places[f"specs.{held[value]}"] = at

    def is_substance(self, component: Component, share: str) -> None:
        """Take the one substance that the goods are, with its assay."""
        if component.cas:
            self._cas(component.cas, Pair("CAS number", component.cas, component.at))
        if component.name and component.name.casefold() not in {n.casefold() for n, _ in self.names}:
            self.names.append((component.name, component.at))
        if share:
            self._spec("concentration", share, component.at)

    def holds(self, components: tuple[Component, ...]) -> None:
        """Take the components of a mixture, each with name, number and share."""
        self._components = components
        for number, c in enumerate(components, 1):
            said = ", ".join(p for p in (c.name, f"CAS {c.cas}" if c.cas else "", closed_share(c.share)) if p)
            self._spec(f"{COMPONENT}{number}", said, c.at)

    def item(self, sheet: str, notes: tuple[str, ...]) -> SheetItem:
        """Give the item, with the place of every piece of its description."""
        pieces = [*self.names, *self._prose]
        text = ""
        for i, (piece, at) in enumerate(pieces):
            join = "" if not text else " " if i > len(self.names) else ". " if i == len(self.names) else "; "
            text += join
            self._places[f"description[{len(text)}:{len(text) + len(piece)}]"] = at
            text += piece
        if pieces:
            self._places["description"] = pieces[0][1]
        item = Item(
            id=self._fields.get("part_no", UNSET), description=text or UNSET, specs=dict(self._specs) or UNSET, cas=self._fields.get("cas", UNSET),
            hs=self._fields.get("hs", UNSET), part_no=self._fields.get("part_no", UNSET), quantity=self._fields.get("quantity", UNSET),
            origin=self._fields.get("origin", UNSET), declared_codes=tuple(dict.fromkeys(self._codes)) or UNSET,
        )  # fmt: skip
        return SheetItem(
            item=item, sheet=sheet, places=dict(self._places), components=self._components, manufacturer=self._manufacturer, notes=notes
        )  # fmt: skip


__all__ = ["COMPONENT", "Draft"]
