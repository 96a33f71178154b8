"""Gather what law and red flags ask of a transaction: nexus, destinations, groups, owners, papers, end use."""

from bonafides.facts.answered import answered
from bonafides.facts.gather import Background, gather

__all__ = ["Background", "answered", "gather"]
