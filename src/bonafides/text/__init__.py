"""Words and scripts: how a written text becomes something to compare."""
