"""Editions: sealed directories of reference data. Building, opening, verifying and comparing them is all the I/O of the engine's core."""
