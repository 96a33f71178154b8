"""The Union's measures for Syria: chemicals and equipment that need an authorisation, and those that are barred; `eu.py` takes them in.

Annex IX of Regulation 36/2012 names chemicals by CAS number and concentration. The concentrations are not applied: a chemical that is
named is held until the sheet shows that it is weaker; goods that
Regulation 697/2013 added (24 July 2013) are held from the first day on. Consumer goods packed for retail sale are outside the annex, isopropanol excepted.
"""

from datetime import date

from bonafides.model.evidence import Citation, Evidence, asks
from bonafides.model.facts import Facts, at_item
from bonafides.model.law import Rule
from bonafides.model.legal import on_list
from bonafides.model.noun import stated
from bonafides.model.scope import FOOD_AND_MEDICINE, coded
from bonafides.model.truth import Truth, any_of

OPEN = {"review_by": "2027-02-24"}
SOURCE = "legalize-dev/legalize-eu eu/32012R0036.md"
CAS = (
    "102-85-2", "624-83-9", "91-63-4", "107-04-0", "134-81-6", "109-89-7", "60-29-7", "115-10-6", "108-01-0", "109-86-4", "111-40-0",
    "75-09-2", "121-69-7", "74-96-4", "75-00-3", "75-04-7", "100-97-0", "75-26-3", "108-20-3", "74-89-5", "74-83-9", "75-31-0",
    "114-90-9", "7758-02-3", "110-86-1", "101-26-8", "7647-15-6", "7440-23-5", "102-82-9", "121-44-8", "75-50-3", "67-64-1", "74-86-2",
    "7664-41-7", "7440-36-0", "100-52-7", "119-53-9", "71-36-3", "78-92-2", "78-83-1", "75-65-0", "75-20-7", "630-08-0", "7782-50-5",
    "108-93-0", "101-83-7", "64-17-5", "74-85-1", "75-21-8", "1306-05-4", "7647-01-0", "7783-06-4", "67-63-0", "90-64-2", "67-56-1",
    "74-87-3", "74-88-4", "74-93-1", "107-21-1", "79-37-8", "1312-73-8", "333-20-0", "7681-52-9", "7704-34-9", "7446-09-5", "7446-11-9",
    "3982-91-0", "1606-96-8", "12185-10-3", "7723-14-0",
)  # fmt: skip
"""The chemicals of IX.A1.001 to 004."""
WORDS = (
    "isopropanol", "isopropyl alcohol", "2-propanol", "propan-2-ol", "diethylamine", "dimethylaminoethanol", "hexamine", "triethylamine",
    "trimethylamine", "tributylamine", "isocyanatomethane", "methyl isocyanate", "quinaldine", "mandelic acid", "oxalyl chloride",
    "thiophosphoryl chloride", "white phosphorus", "yellow phosphorus", "sodium hypochlorite", "ethylene oxide", "monoisopropylamine",
    "dicyclohexylamine", "tributylphosphite", "tributyl phosphite", "dichloromethane", "fume hood", "biological safety cabinet", "fermenter",
    "bioreactor", "batch centrifuge", "full face mask", "full-face mask", "clean-air room", "异丙醇", "изопропанол", "изопропиловый спирт",
    "isopropylalkohol", "alcool isopropylique", "alcohol isopropílico", "ايزوبروبانول",
)  # fmt: skip
"""Chemicals and equipment of Annex IX that a description names plainly."""
HEADINGS = ("2905", "2921", "2914", "8419", "8413", "8414", "8421", "9027", "902000", "8479")
"""Headings of the annex's chemicals, vessels, pumps and laboratory equipment, ours; they raise a question only."""
ANNEX_IA = ("1A004", "9A012", "9A350", "2B350")
"""Entries of Annex IA, Part 1, that were read; the part goes on."""


def annex_ix(facts: Facts) -> Truth:
    """Chemicals and equipment of Annex IX need an authorisation for Syria."""
    if not facts.items:
        return facts.going_to(("SY",)) & Truth.unknown(asks("Which goods are to be sent?", "$.items"))
    return facts.going_to(("SY",)) & any_of(_ix(facts, i) for i in range(len(facts.items)))


def _ix(facts: Facts, index: int) -> Truth:
    item, name = facts.transaction.items[index], facts.item_name(index)
    text = item.description.casefold() if stated(item.description) else ""
    cas = str(item.cas).strip() if stated(item.cas) else ""
    digits = "".join(c for c in str(item.hs) if c.isdigit()) if stated(item.hs) else ""
    if cas in CAS or any(word in text for word in WORDS):
        return Truth.yes(Evidence(says=f"{name} is named by Annex IX", place=at_item(index)))
    if digits.startswith(FOOD_AND_MEDICINE):
        return Truth.no(Evidence(says=f"{name} is food or medicine by its heading, {item.hs}", place=at_item(index)))
    if digits.startswith(HEADINGS) or not (text or digits or cas):
        return Truth.unknown(
            asks("Is it a chemical, vessel, pump, valve or laboratory apparatus of Annex IX?", f"$.items[{index}]")
        )
    return Truth.no(Evidence(says=f"{name} is not named by Annex IX", place=at_item(index)))


def annex_ia(facts: Facts) -> Truth:
    """Equipment, goods and technology of Annex IA, which might serve internal repression, may not go to Syria."""
    return facts.going_to(("SY",)) & on_list(facts, "eu_dual_use") & coded(facts, "eu", *ANNEX_IA)


SYRIA = (
    Rule(
        id="eu.syria_annex_ix", title="Chemicals or equipment of Annex IX for Syria", holds=annex_ix, outcome="LICENCE", duty="licence",
        since=date(2012, 6, 17), citation=Citation(
            cites="Regulation (EU) No 36/2012, Article 2b and Annex IX, inserted by Regulations (EU) No 509/2012, 867/2012 and 697/2013",
            passage="IX.A1.001 to 004 and A2.001 to 010 read; Article 2b, the first day (509/2012 of 15 June 2012) and what 2025 left not read; 697/2013 added goods",
            source=f"{SOURCE}; inforlex.pl (697/2013, recital 5: prior authorisation for Annex IX)", **OPEN,
        ),
    ),
    Rule(
        id="eu.syria_annex_ia", title="Equipment of Annex IA for Syria", holds=annex_ia, outcome="PROHIBIT", duty="prohibited",
        since=date(2012, 6, 17), citation=Citation(
            cites="Regulation (EU) No 36/2012, Article 2a and Annex IA, inserted by Regulation (EU) No 509/2012",
            passage="2a(a) read; of Annex IA the first entries read (1A004, 9A012, 9A350, 2B350); the first day and what 2025 left of it not read",
            source=f"{SOURCE} (a text of September 2024)", **OPEN,
        ),
    ),
)  # fmt: skip
