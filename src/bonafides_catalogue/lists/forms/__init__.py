"""Forms that several lists share: layouts, the numbers and names in them, and the days and measures that follow from them."""
