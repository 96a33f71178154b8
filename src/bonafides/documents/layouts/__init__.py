"""How papers of each kind are laid out: pages, heads, days, kinds."""
