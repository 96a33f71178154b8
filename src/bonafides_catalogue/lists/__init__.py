"""Published lists: one file a list, with its manual page, its source and its reader; overlays of dated facts beside them."""
