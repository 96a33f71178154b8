"""Say it: an assessment as a page, on a terminal, and as rows that an ERP system takes back."""
