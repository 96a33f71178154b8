"""Red flags: one file a flag, with what raises it, where that comes from, and what clears it."""
