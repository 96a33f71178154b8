"""The nouns of the trade, as frozen structs; every discipline meets here."""

from bonafides.model.noun import Maybe, Noun, known, stated

__all__ = ["Maybe", "Noun", "known", "stated"]
