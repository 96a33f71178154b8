"""What comes of leads: each assessed as if it were true, with the listings of its parties and the standing of its goods."""

from bonafides.records.assessed_leads import assessed_leads

__all__ = ["assessed_leads"]
