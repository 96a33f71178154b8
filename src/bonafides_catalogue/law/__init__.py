"""The law of each jurisdiction, one file each; bans and country groups as dated rows beside them."""
