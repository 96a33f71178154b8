"""United States: the rules that turn on who a party is, by a list or by its owners; `us.py` has the others.

Sanctions under the missile sanctions laws and the Iran, North Korea and Syria Nonproliferation Act come in through the lists'
measures; only for the first is there a rule of its own. Read the lists at https://www.bis.gov, https://ofac.treasury.gov and
https://www.state.gov.
"""

from datetime import date

from bonafides.model.evidence import Citation, claim
from bonafides.model.facts import Facts, hit_evidence
from bonafides.model.law import Rule
from bonafides.model.legal import owned
from bonafides.model.truth import Truth

READ = {"verified_by": "bonafides maintainers, read at source", "verified_on": "2026-11-24", "review_by": "2027-05-24"}
OPEN = {"review_by": "2027-05-24"}


def entity_list(facts: Facts) -> Truth:
    """A licence is needed where a listed entity is a party to the transaction."""
    return facts.listed("US", measures=("licence_required",))


def unverified_list(facts: Facts) -> Truth:
    """A statement is to be had from a party on the Unverified List before anything ships without a licence."""
    return facts.listed("US", measures=("statement_required",))


def blocked_party(facts: Facts) -> Truth:
    """No dealing with a party whose property is blocked, proliferators under Executive Order 13382 among them."""
    return facts.listed("US", measures=("asset_freeze",))


def sanctioned_for_missiles(facts: Facts) -> Truth:
    """Licences for items of the MTCR Annex are denied to a party under the missile sanctions laws, for as long as they are in force."""
    named = [hit_evidence(h) for h in facts.hits if "Missile Sanctions Laws" in h.programmes and h.same_party]
    by_them = Truth.of(bool(named), *(named or [claim("No likely party is listed under the missile sanctions laws")]))
    return by_them & facts.listed("US", measures=("licence_required",)) & facts.controlled("mtcr")


def denied_party(facts: Facts) -> Truth:
    """No dealing contrary to a denial order or to a prohibition of exports to a named party."""
    return facts.listed("US", measures=("prohibited",))


def owned_by_blocked(facts: Facts) -> Truth:
    """A party is blocked too when blocked owners together hold half or more of it."""
    return owned(facts, "US", "asset_freeze")


def owned_by_one_blocked(facts: Facts) -> Truth:
    """Before aggregation, a party was blocked too when one blocked owner held half or more of it."""
    return owned(facts, "US", "asset_freeze", together=False)


def affiliate_of_entities(facts: Facts) -> Truth:
    """The entity's licence requirement passes to a party of which listed entities together hold half or more."""
    return owned(facts, "US", "licence_required")


RULES_ON_PARTIES = (
    Rule(
        id="us.entity_list", title="A party is on the Entity List", holds=entity_list, outcome="LICENCE", duty="licence",
        since=date(1997, 2, 3), citation=Citation(
            cites="15 CFR 744.11 and 744.16(a)", passage="744.16(a): a listed entity is a party; the items are those that its entry names",
            source="govregs.com title15_chapterVII_part744_section744.16", **READ,
        ),
    ),
    Rule(
        id="us.unverified_list", title="A party is on the Unverified List", holds=unverified_list, outcome="ASK", duty="none",
        since=date(2014, 1, 21), citation=Citation(
            cites="15 CFR 744.15; 78 FR 76741", passage="a statement from the listed party before an export that needs no licence",
            source="gpo.gov FR-2013-12-19 2013-30117 (summary)", **READ,
        ),
    ),
    Rule(
        id="us.unverified_list_2002", title="A party is on the Unverified List, a red flag", holds=unverified_list, outcome="ASK", duty="none",
        since=date(2002, 6, 14), until=date(2014, 1, 21), citation=Citation(
            cites="67 FR 40910; 15 CFR part 732, supplement no. 3",
            passage="summary and dates: a listed person as a party is a red flag to be looked into before going on; effective 14 June 2002",
            source="govinfo.gov FR-2002-06-14 02-15095", **READ,
        ),
    ),
    Rule(
        id="us.blocked_party", title="A party's property is blocked", holds=blocked_party, outcome="PROHIBIT", duty="prohibited",
        since=date(1977, 12, 28), citation=Citation(
            cites="50 U.S.C. 1702; Executive Order 13382 of 28 June 2005 (proliferators); 31 CFR 544.201; 15 CFR 744.8",
            passage="544.201(a)(1) to (4): property of proliferators and those who support or act for them; 744.8: a licence too, from 15 January 2009",
            source="ecfr.io Title-31 Section-544.201; regulations.justia.com E9-726; the Act itself not read", **READ,
        ),
    ),
    Rule(
        id="us.missile_sanctions", title="A missile item for a party under the missile sanctions laws", holds=sanctioned_for_missiles,
        outcome="PROHIBIT", duty="prohibited", since=date(1990, 11, 5), citation=Citation(
            cites="22 U.S.C. 2797b (Arms Export Control Act, chapter 7); 50 U.S.C. 4612 (Export Administration Act, section 11B)",
            passage="4612, in summary: licences denied for two years, for category II the MTCR items and for category I all; Public Law 101-510",
            source="policyrisk.com us-code title 50 section 4612 (a summary); wikisource, 104 Stat. 1745 (chapter 7, section 71)", **READ,
        ),
    ),
    Rule(
        id="us.denied_party", title="A party is denied export privileges or dealings", holds=denied_party, outcome="PROHIBIT",
        duty="prohibited", since=date(1996, 3, 25), citation=Citation(
            cites="15 CFR 736.2(b)(4) and 764.2(k); supplement no. 1 to part 764",
            passage="764.2(k): no action that a denial order bars; supplement no. 1(a): orders of before 25 March 1996 are read as having the same scope",
            source="us_ear_ecfr_markdown_2025-01 (764.2); ecfr.io Title-15 Part-764 Appendix", **READ,
        ),
    ),
    Rule(
        id="us.owned_by_blocked", title="Blocked owners together hold half or more of a party", holds=owned_by_blocked,
        outcome="PROHIBIT", duty="prohibited", since=date(2014, 8, 13), citation=Citation(
            cites="OFAC, revised guidance on entities owned by blocked persons, 13 August 2014 (79 FR 47726)",
            passage="owned in the aggregate, directly or indirectly, 50 percent or more; ownership, not control",
            source="lexology.com 98e1f875 and 356e1d00 on the guidance", **READ,
        ),
    ),
    Rule(
        id="us.owned_by_one_blocked", title="A blocked owner holds half or more of a party", holds=owned_by_one_blocked,
        outcome="PROHIBIT", duty="prohibited", since=date(2008, 2, 14), until=date(2014, 8, 13), citation=Citation(
            cites="OFAC, guidance on entities owned by blocked persons, 14 February 2008", passage="a 50 percent or greater interest; not added",
            source="lexology.com c1722ac2 on the guidance", **READ,
        ),
    ),
    Rule(
        id="us.affiliates", title="Listed entities together hold half or more of a party", holds=affiliate_of_entities,
        outcome="LICENCE", duty="licence", since=date(2025, 9, 29), until=date(2025, 11, 10), citation=Citation(
            cites="15 CFR 744.11(a)(1), affiliates rule of 29 September 2025, suspended from 10 November 2025 (90 FR, no. 216)",
            passage="at least 50 percent, individually or in the aggregate; suspended 10 November 2025 to 9 November 2026",
            source="internationaltradeinsights.com and lawivy.com on both rules", **READ,
        ),
    ),
    Rule(
        id="us.affiliates_resumed", title="Listed entities together hold half or more of a party (the rule resumes unless it was extended)",
        holds=affiliate_of_entities, outcome="LICENCE", duty="licence", since=date(2026, 11, 10), citation=Citation(
            cites="15 CFR 744.11(a)(1), affiliates rule, resuming on 10 November 2026 by its own terms",
            passage="whether the suspension was extended is not known to us", **OPEN,
        ),
    ),
)  # fmt: skip
