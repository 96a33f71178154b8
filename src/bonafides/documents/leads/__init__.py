"""Leads: who did what to whom with which goods, sentence by sentence. Reading verifies nothing."""

from bonafides.documents.leads.told import leads_of

__all__ = ["leads_of"]
