"""Behind whom? Who owns a party, by what the transaction states; the graph of owners and fronts joins here."""

from bonafides.networks.ownership import Screened, uncover

__all__ = ["Screened", "uncover"]
