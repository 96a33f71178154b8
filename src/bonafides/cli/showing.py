"""Print for people: tables and trees on standard output, as wide as the terminal."""

from rich.console import Console, RenderableType

from bonafides.storage.outlet import mendable


def show(*parts: RenderableType) -> None:
    """Print each part; a full disk gives one sentence."""
    console = Console(soft_wrap=False, highlight=False)
    with mendable("standard output"):
        for part in parts:
            console.print(part)
