"""Readings: a name in any script as Latin words, in the spellings that papers use, and keys of consonants."""

from bonafides.text.readings.read import MOST, readings
from bonafides.text.readings.skeleton import skeleton

__all__ = ["MOST", "readings", "skeleton"]
