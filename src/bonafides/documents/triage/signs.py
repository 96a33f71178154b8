"""The words by which notices of official registers show what they are: in titles, and in the first words of what they do."""

import re
from typing import NamedTuple

from bonafides.model.triage import NoticeKind


class Sign(NamedTuple):
    """Words that show a kind, and what they say."""

    kind: NoticeKind
    says: str
    words: re.Pattern[str]


def _sign(kind: NoticeKind, says: str, words: str) -> Sign:
    return Sign(kind, says, re.compile(words, re.IGNORECASE))


_LISTS = (
    r"(?:(?:entity|unverified|denied persons?|end[- ]users?|military end[- ]users?(?: \(MEU\))?|MEU|foreign user|SDN|consolidated|sanctions?|unreliable entit(?:y|ies)"
    r"|evaders|UK sanctions|asset[- ]freez(?:e|ing)|controlled part(?:y|ies)|watch) lists?"
    r"|lists? of (?:specially designated|persons|entities|individuals|sanctioned|vessels|foreign end|denied|debarred)|specially designated)"
)
_OF_PARTIES = r"(?<!control )(?<!munitions )(?<!goods )(?<!use )\blist\b(?! of (?:countries|proscribed|items|goods|controlled|destinations))"

ROUTINE: tuple[Sign, ...] = (
    _sign("administrative", "gathers information", r"\binformation collections?\b|\bpaperwork reduction\b|\beCollection\b|\binformation collection request\b"),
    _sign("administrative", "is about a committee or meeting", r"\b(?:advisory (?:committee|board|council|group)|subcommittee)\b|\b(?:open|closed|public) (?:meetings?|hearings?|briefings?)\b|\bnotice of .{0,40}(?:meeting|hearing)\b|\bwebinar\b|\bworking group\b|\bseminars?\b|\bsunshine act\b"),
    _sign("administrative", "recruits or honours", r"\b(?:solicitation of nominations|call for nominations|recruitment of|nominations? for membership|appointment of members?|charter renewal)\b"),
    _sign("administrative", "continues a national emergency", r"\bcontinuation of (?:the )?national emergency\b"),
    _sign("administrative", "is about the office itself", r"\bprivacy act\b|\bsystem of records\b|\boffice hours\b|\bannual report\b|\bfreedom of information\b|\bopening hours\b|\bdelegation of authority\b"),
    _sign("other", "is about the environment or animals", r"\benvironmental (?:impact|assessment|quality)\b|\bmarine mammals?\b|\bendangered\b|\bcritical habitat\b|\bwildlife\b|\bfisher(?:y|ies)\b|\bincidental (?:take|to specified)\b"),
    _sign("other", "is about airspace or waters", r"\brestricted areas?\b|\barea navigation\b|\bfederal airways?\b|\bairspace\b|\bsafety zones?\b|\bsecurity zones?\b|\bdanger zones?\b|\bvessel traffic\b|\bairworthiness\b|\bregulated navigation\b|\bflight restrictions?\b"),
    _sign("other", "is about the staff or research of an office", r"\bpersonnel (?:management )?demonstration\b|\bcooperative research and production\b|\bresearch consorti(?:um|a)\b|\bpatent licen[cs]e\b|\bgrants?\b.{0,30}\bavailab|\bcontract awards?\b|\bfunding opportunit"),
    _sign("other", "is about health, tax or other fields", r"\b(?:energy|tax) credit\b|\bmedicare\b|\bvaccin(?:e|ation) injury\b|\bpublic health\b|\bdrug products?\b|\banimal\b.{0,20}\b(?:health|disease)|\bplant health\b|\bfood safety\b|\bair quality\b|\bpesticides?\b|\bresearch of concern\b|\bbiosafety\b|\bfoundation (?:AI |artificial intelligence )?models?\b"),
)  # fmt: skip
"""What asks nothing of a desk, wherever a title says it."""

DEEDS: tuple[Sign, ...] = (
    _sign("removal", "ends a denial or debarment", r"\b(?:rescission|rescind\w*|terminat\w+|revocation|revok\w+|lift\w*|end) (?:of )?(?:the )?(?:(?:statutory|administrative) debarment|(?:temporary )?denial (?:of|order)|order (?:temporarily )?denying)|\breinstatement\b|\brescinded the (?:statutory )?debarment"),
    _sign("denial", "denies export privileges or debars", r"\bden(?:y|ies|ied|ying|ial of) (?:all )?export (?:\w+ )?privileges\b|\bexport privileges\b|\bdenial orders?\b|\bdebarments?\b|\bdebar(?:s|red|ring)\b"),
    _sign("removal", "ends measures", r"\b(?:terminat\w+|lift(?:s|ed|ing)?|end(?:s|ed|ing)? of|repeal\w*|revocation|revok\w+|discontinu\w+|suspension) (?:of )?(?:the )?(?:[\w,'’-]+ ){0,8}?(?:sanctions|measures|designations?|asset freeze|embargo)\b(?! (?:waiver|against which))"),
    _sign("licence", "waives measures", r"\bwaiv(?:er|ers|es|ed|ing)\b"),
    _sign("measure", "imposes measures by determination", r"\bimpos(?:ition|es|ed|ing) (?:of )?(?:[\w-]+ ){0,3}?(?:(?:non)?proliferation|missile|CBW|chemical) (?:[\w-]+ ){0,3}?(?:measures|sanctions|penalties)\b|\bweapons control and warfare elimination\b|\bCBW act\b|\b(?:missile|(?:non)?proliferation) (?:proliferation )?(?:sanctions|measures)\b|\bNonproliferation Act\b"),
    _sign("listing", "puts on a list or designates", rf"\badditions?\b.{{0,90}}?{_OF_PARTIES}|\blist additions\b|\badd(?:s|ed|ing)?\b.{{0,60}}?\bto (?:the )?.{{0,30}}?{_OF_PARTIES}|\bdesignat(?:ions?|es|ed|ing)\b.{{0,40}}\b(?:individuals?|entit|persons?|vessels?|firms?|compan|organi[sz]ations?|proliferat)|\blisting of\b|\bnew (?:listings|designations)\b|\bimposition of sanctions on\b.{{0,30}}\b(?:individuals?|entit|persons?|vessels?|firms?|compan)|\b(?:placing|placement of|inclusion of)\b.{{0,60}}?{_OF_PARTIES}|\b(?:placing|placement of|inclusion of|adding)\b.{{0,40}}\b(?:entit|persons|firms|compan|organi[sz]ations)\w*\b.{{0,60}}?\blist\b"),
    _sign("removal", "takes off a list", rf"\bremovals?\b.{{0,60}}?{_OF_PARTIES}|\bremov(?:es|ed|ing)\b.{{0,60}}?\bfrom (?:the )?.{{0,30}}?{_OF_PARTIES}|\bde-?list(?:ed|ings?|s)?\b|\bunblock(?:ed|ing)\b"),
    _sign("change", "changes entries of a list", rf"\b(?:revis|modif|correct|amend|updat|clarif|chang|alter)\w*\b.{{0,50}}?\b(?:{_LISTS}|entr(?:y|ies) (?:on|of|to) (?:the )?list)|\b(?:end|foreign) user list\b.{{0,20}}\b(?:revis|updat|review)"),
    _sign("licence", "opens, closes or changes a licence", r"\b(?:temporary |open |web )?(?:(?:individual|export) )*general (?:(?:export|trade|transhipment|transshipment|transfer|import|trade control) )*(?:licen[cs]es?|authori[sz]ations?|permits?)\b|\bopen general\b|\bopen (?:individual )?(?:export )?licen[cs]e|\bOGELs?\b|\bvalidated end[- ]?users?\b|\bgeneral authori[sz]ations?\b|\bbulk licen[cs]e|\b(?:proposed|commercial) export licen[cs]es\b"),
    _sign("rule", "changes control rules", r"\b(?:commerce control|munitions|dual[- ]use|military|common military|strategic goods|control|EU control|prohibited) lists?\b|\blists? of (?:dual[- ]use|controlled|strategic|military|proscribed|countries)\b|\bexport[- ]controls?\b|\bexport (?:administration|control|trade control) (?:regulations?|orders?|act|law|reform)\b|\btraffic in arms\b|\blicen[cs]e (?:exceptions?|requirements?|review)\b|\blicensing (?:requirements?|polic)|\b(?:end[- ]use|end[- ]user|catch[- ]all)\b.{0,20}\bcontrols?\b|\bproduct rules?\b|\bcountry groups?\b|\bcontrols (?:on|of|for|to)\b|^controls? (?:on|of)\b|\bnonproliferation controls\b|\bECCNs?\b|\bclassification number\b|\bwassenaar\b|\baustralia group\b|\bnuclear suppliers\b|\bmissile technology control regime\b|\bforeign trade regulations\b|\bcontrol measures\b|\brevisions? of\b.{0,40}\brequirements\b|\bexport (?:ban|prohibition|restriction)|\btechnolog\w+ diffusion\b|\bdefen[cs]e trade\b|\bdual[- ]use (?:items|goods|regulation)|\brestrictions? on\b.{0,40}\bexports?\b"),
)  # fmt: skip
"""What a title says is done; of several the one that stands first decides."""

WEAK: tuple[Sign, ...] = (
    _sign("listing", "implements restrictive measures, mostly by names", r"\bimplementing (?:regulation|decision)\b.*\brestrictive measures\b"),
    _sign("listing", "tells of sanctions upon persons", r"\bsanctions? actions?\b|\b(?:imposition|notice) of .{0,20}sanctions\b.{0,30}\b(?:individuals?|entit|persons?|vessels?)|\bfinancial sanctions\b|\bfor the attention of the persons?\b|\bblocking (?:of )?property\b|\bsanctions list\b|\bsanctioned (?:individuals|persons|entities)\b"),
    _sign("rule", "tells of sanctions", r"\bimplementation of\b.{0,30}\bsanctions\b|\b(?:imposition|expansion) of\b.{0,30}\bsanctions\b|\bsanctions regulations?\b|\brestrictive measures\b|\bembargo\b|\bsanctions\b"),
    _sign("listing", "names a list of parties", rf"\b{_LISTS}\b"),
)  # fmt: skip
"""What a title hints at: the text decides, where it says more."""

SUBJECT = re.compile(
    r"\bsanction(?:s|ed)?\b|\bexport(?:s|ed|ing)? (?:control|administration|licen[cs]|privileges|restriction|ban|prohibition)|\brestrictive measures\b|\bembargo|\b(?:non-?)?proliferat"
    r"|\bdual[- ]use\b|\bmunitions\b|\btraffic in arms\b|\bdefen[cs]e (?:articles|services|trade)\b|\bcontrolled (?:goods|items|technolog)|\bcontrol list\b|\bentity list\b|\bdenied (?:persons|part)"
    r"|\bspecially designated\b|\basset[- ]freez|\bproperty and interests in property\b|\bblocked (?:persons|property)\b|\bend[- ]us(?:e|er)s?\b|\bdebar|\bgeneral licen[cs]e\b|\blicen[cs]e (?:requirement|exception)"
    r"|\bwassenaar\b|\baustralia group\b|\bmissile technology\b|\bnuclear suppliers\b|\bchemical weapons\b|\bbiological weapons\b|\bweapons of mass destruction\b|\bstrategic goods\b|\barms (?:export|trade|control)"
    r"|\bfinancial sanctions\b|\bdesignat(?:ed|ion of) (?:persons?|individuals?|entit)|\bexport(?:s|ation)?\b.{0,40}\b(?:prohibit|licen[cs]|restrict|permit|authori[sz])|\bconvention on the prohibition\b|\bfirearms\b|\bdrones?\b"
    r"|\beconomic measures\b|\bCFSP\b|\b(?:prohibit|restrict|ban)\w*\b.{0,40}\bexports?\b|\bend[- ]user list\b",
    re.IGNORECASE,
)
"""Words of this trade; a notice without any of them is about something else."""
