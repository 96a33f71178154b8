"""The words that marks are made of: levels, controls, and the names of groups.

Source: 32 CFR 2001.21-.24 (edition of 2010); the public Register and Manual of the Intelligence Community's markings (31 December
2013) for the controls; 12 FAM 540 and 5 FAH-2 for captions of telegrams; 32 CFR 2002.16 for controls on unclassified information.
Typed from general knowledge of them on 2026-11-25, and compared with the public texts where these were at hand; look again 2027-11.
"""

from bonafides.model.marking import Level, MarkSystem

LEVEL_WORDS: dict[str, Level] = {
    "TOP SECRET": "TOP SECRET", "TS": "TOP SECRET", "TRES SECRET": "TOP SECRET", "T": "TOP SECRET",
    "SECRET": "SECRET", "S": "SECRET",
    "CONFIDENTIAL": "CONFIDENTIAL", "CONFIDENTIEL": "CONFIDENTIAL", "C": "CONFIDENTIAL",
    "RESTRICTED": "RESTRICTED", "RESTREINT": "RESTRICTED", "R": "RESTRICTED",
    "UNCLASSIFIED": "UNCLASSIFIED", "UNCLAS": "UNCLASSIFIED", "U": "UNCLASSIFIED",
}  # fmt: skip
"""A level by itself. "T" counts only after an owner ("//GBR T")."""

WHOLE_MARKS: dict[str, tuple[MarkSystem, Level, tuple[str, ...]]] = {
    "CTS": ("NATO", "TOP SECRET", ()), "NATO TOP SECRET": ("NATO", "TOP SECRET", ()), "EU UNCLASSIFIED": ("EU", "UNCLASSIFIED", ()),
    "COSMIC TOP SECRET": ("NATO", "TOP SECRET", ()),
    "CTSA": ("NATO", "TOP SECRET", ("ATOMAL",)), "CTS-A": ("NATO", "TOP SECRET", ("ATOMAL",)),
    "NS": ("NATO", "SECRET", ()), "NATO SECRET": ("NATO", "SECRET", ()), "NATO S": ("NATO", "SECRET", ()), "NATO-S": ("NATO", "SECRET", ()),
    "NSAT": ("NATO", "SECRET", ("ATOMAL",)), "NS-A": ("NATO", "SECRET", ("ATOMAL",)),
    "NC": ("NATO", "CONFIDENTIAL", ()), "NATO CONFIDENTIAL": ("NATO", "CONFIDENTIAL", ()), "NATO-C": ("NATO", "CONFIDENTIAL", ()),
    "NCA": ("NATO", "CONFIDENTIAL", ("ATOMAL",)),
    "NR": ("NATO", "RESTRICTED", ()), "NATO RESTRICTED": ("NATO", "RESTRICTED", ()), "NATO-R": ("NATO", "RESTRICTED", ()),
    "NU": ("NATO", "UNCLASSIFIED", ()), "NATO UNCLASSIFIED": ("NATO", "UNCLASSIFIED", ()), "NATO-U": ("NATO", "UNCLASSIFIED", ()),
    "TRES SECRET UE": ("EU", "TOP SECRET", ()), "EU TOP SECRET": ("EU", "TOP SECRET", ()),
    "SECRET UE": ("EU", "SECRET", ()), "EU SECRET": ("EU", "SECRET", ()), "EU S": ("EU", "SECRET", ()), "EU-S": ("EU", "SECRET", ()),
    "CONFIDENTIEL UE": ("EU", "CONFIDENTIAL", ()), "EU CONFIDENTIAL": ("EU", "CONFIDENTIAL", ()), "EU-C": ("EU", "CONFIDENTIAL", ()),
    "RESTREINT UE": ("EU", "RESTRICTED", ()), "EU RESTRICTED": ("EU", "RESTRICTED", ()), "EU-R": ("EU", "RESTRICTED", ()),
    "OFFICIAL-SENSITIVE": ("FGI", "RESTRICTED", ("OFFICIAL-SENSITIVE",)), "OFFICIAL": ("FGI", "UNCLASSIFIED", ("OFFICIAL",)),
    "CUI": ("CUI", "UNCLASSIFIED", ("CUI",)), "CONTROLLED UNCLASSIFIED INFORMATION": ("CUI", "UNCLASSIFIED", ("CUI",)),
    "SBU": ("US", "UNCLASSIFIED", ("SBU",)), "FOUO": ("US", "UNCLASSIFIED", ("FOUO",)), "LOU": ("US", "UNCLASSIFIED", ("LOU",)),
    "SENSITIVE BUT UNCLASSIFIED": ("US", "UNCLASSIFIED", ("SBU",)), "FOR OFFICIAL USE ONLY": ("US", "UNCLASSIFIED", ("FOUO",)),
    "LIMITED OFFICIAL USE": ("US", "UNCLASSIFIED", ("LOU",)),
}  # fmt: skip
"""Marks that stand for a system and a level in one, with the controls that they imply."""

CONTROLS: dict[str, str] = {
    "NF": "NOFORN", "NOFORN": "NOFORN", "NO FOREIGN": "NOFORN", "NO FOREIGN DISSEMINATION": "NOFORN", "NO FOREIGN DISSEM": "NOFORN",
    "NOT RELEASABLE TO FOREIGN NATIONALS": "NOFORN",
    "OC": "ORCON", "ORCON": "ORCON", "ORIGINATOR CONTROLLED": "ORCON", "OC-USGOV": "ORCON-USGOV", "ORCON-USGOV": "ORCON-USGOV",
    "RELIDO": "RELIDO", "PR": "PROPIN", "PROPIN": "PROPIN", "FISA": "FISA", "IMC": "IMCON", "IMCON": "IMCON", "DSEN": "DSEN",
    "RS": "RSEN", "RSEN": "RSEN", "EYES ONLY": "EYES ONLY", "EYES": "EYES ONLY", "DISPLAY ONLY": "DISPLAY ONLY",
    "ND": "NODIS", "NODIS": "NODIS", "XD": "EXDIS", "EXDIS": "EXDIS", "DS": "LIMDIS", "LIMDIS": "LIMDIS", "STADIS": "STADIS",
    "SIPDIS": "SIPDIS", "SIPDISX": "SIPDIS", "NOCONTRACTOR": "NOCONTRACTOR", "NOCONTRACT": "NOCONTRACTOR", "TERREP": "TERREP",
    "ROGER CHANNEL": "ROGER CHANNEL", "ROGER": "ROGER CHANNEL", "CHANNEL": "ROGER CHANNEL", "DSSCHANNEL": "DSSCHANNEL",
    "SENSITIVE": "SBU", "WN": "WNINTEL", "WNINTEL": "WNINTEL",
    "SI": "SI", "COMINT": "SI", "TK": "TK", "TALENT KEYHOLE": "TK", "HCS": "HCS", "HCS-P": "HCS-P", "HCS-O": "HCS-O",
    "G": "GAMMA", "GAMMA": "GAMMA", "SI-G": "SI-G", "KDK": "KDK", "RSV": "RSV",
    "RD": "RD", "RESTRICTED DATA": "RD", "FRD": "FRD", "FORMERLY RESTRICTED DATA": "FRD", "CNWDI": "CNWDI", "RD-CNWDI": "CNWDI",
    "TFNI": "TFNI", "ATOMAL": "ATOMAL", "BOHEMIA": "BOHEMIA",
    "FOUO": "FOUO", "SBU": "SBU", "LOU": "LOU", "CUI": "CUI", "LES": "LES", "SSI": "SSI", "UK EYES ONLY": "EYES ONLY",
    "SBU-NF": "NOFORN", "SBU NOFORN": "NOFORN", "LES-NF": "NOFORN", "FED ONLY": "FED ONLY", "FEDCON": "FEDCON", "NOCON": "NOCON", "DL ONLY": "DL ONLY",
    "SPECAT": "SPECAT", "SYNTHETIC": "SYNTHETIC",
}  # fmt: skip
"""Controls, short and long, to the long form."""

CONSENT = frozenset(
    [
        "ORCON",
        "ORCON-USGOV",
        "NODIS",
        "EXDIS",
        "LIMDIS",
        "STADIS",
        "DSSCHANNEL",
        "IMCON",
        "RD",
        "FRD",
        "CNWDI",
        "TFNI",
        "FEDCON",
        "NOCON",
        "TERREP",
        "SPECAT",
    ]
) | {"EYES ONLY", "DISPLAY ONLY", "FED ONLY", "DL ONLY", "ROGER CHANNEL"}
"""What keeps a portion back even where REL names the recipient: somebody else must consent, or only certain readers may have it."""

SHORT_LEVELS: dict[Level, str] = {
    "": "", "UNCLASSIFIED": "U", "RESTRICTED": "R", "CONFIDENTIAL": "C", "SECRET": "S", "TOP SECRET": "TS",
}  # fmt: skip
SHORT_CONTROLS = {
    "NOFORN": "NF",
    "ORCON": "OC",
    "PROPIN": "PR",
    "IMCON": "IMC",
    "NODIS": "ND",
    "EXDIS": "XD",
    "LIMDIS": "DS",
}

COMPARTMENTS = frozenset({"SI", "SI-G", "GAMMA", "TK", "HCS", "HCS-P", "HCS-O", "KDK", "RSV"})
"""Controls that stand in the block after the level."""

GROUP_NAMES = {
    "MISSILE TECHNOLOGY CONTROL REGIME": "MTCR", "MTCR PARTNERS": "MTCR", "NATO": "NATO", "FVEY": "FVEY", "FIVE EYES": "FVEY",
    "AUSCANNZUKUS": "FVEY", "EU": "EU", "EUROPEAN UNION": "EU", "WA": "WA", "WASSENAAR": "WA", "WASSENAAR ARRANGEMENT": "WA", "AG": "AG",
    "AUSTRALIA GROUP": "AG", "NSG": "NSG", "NUCLEAR SUPPLIERS GROUP": "NSG", "MTCR": "MTCR",
}  # fmt: skip
"""What marks call a group, to its code among the memberships."""

EXCLUSIONS = frozenset(
    {"NOT", "EXCEPT", "EXCLUDING", "LESS", "MINUS", "WITHOUT", "BUT", "NO", "UNTIL", "AFTER", "PENDING", "ONLY", "IF"}
)
"""Words that turn a list of recipients into something else: a list that has one opens nothing."""
