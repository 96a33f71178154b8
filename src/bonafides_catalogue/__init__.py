"""The content of bonafides: lists, control lists, law, red flags, places and words, one file each.

Every file is found by where it lies. The engine never imports this package; it sees the engine's nouns only.
"""
