"""English words by their part in a sentence: the closed classes whole, and the verbs of reports on trade.

Only what the shallow grammar needs: where a verb stands, and what kind of word stands beside it. A word that nobody listed is a noun.
"""

DETERMINERS = frozenset(
    "a an the this these those some any several many most no each every all both another other various certain numerous"
    " few such its their his her our your my more multiple additional half".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for from with within without into onto upon via through throughout to against under over between among about around"
    " during despite aboard near inside outside per as than like toward towards across behind beyond including involving regarding concerning"
    " following except excluding alongside amid containing worth namely versus besides off until since after before because up out down".split()
)
CLAUSE_OPENERS = frozenset(
    "because although though while whereas if unless whether when where once whenever wherever lest".split()
)
COORDINATORS = frozenset("and or but nor yet".split())
RELATIVES = frozenset("which who whom whose".split())
NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred thousand million billion dozen".split()
)
SAME_PAST = frozenset("cut put set let shut bid".split())
COMPOUND_ING = frozenset(
    "trading shipping holding manufacturing engineering mining processing machining milling cutting forming winding measuring testing welding operating imaging targeting casting coating mixing grinding drilling"
    " building banking consulting printing fishing farming sporting landing bearing sampling steering tracking cooling heating boring".split()
)
NOT_PAST = frozenset(
    "hundred need seed speed indeed breed greed steed shed sled creed weed feed embed exceed proceed succeed unmanned infrared alleged".split()
)
PRONOUNS = frozenset(
    "it they he she we i you him them us itself themselves himself herself one none others somebody someone nobody everyone what there".split()
)
BE = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())
HAVE = frozenset("has have had having hasn't haven't hadn't".split())
DO = frozenset("do does did don't doesn't didn't".split())
MODALS = frozenset(
    "may might could would can will should must shall cannot can't won't couldn't wouldn't shouldn't".split()
)
NEGATIONS = frozenset("not never neither nor".split())
ADVERBS = frozenset(
    "also often then later once again now already ever even still only just soon too thus therefore however moreover furthermore meanwhile"
    " nevertheless instead indeed perhaps maybe together abroad overseas elsewhere twice away back yesterday today so very well almost nearly"
    " approximately least otherwise hence nonetheless altogether here sometimes always seldom".split()
)
NOT_ADVERBS = frozenset(
    "supply family italy assembly anomaly monopoly ally reply july only early likely unlikely daily friendly costly".split()
)
ADJECTIVES = frozenset(
    "military civil civilian nuclear ballistic chemical biological dual-use sensitive raw new old large small major foreign national local main key front cover shell"
    " high-strength high-purity strategic conventional advanced illicit illegal unlawful domestic private public state-owned former same own likely unlikely early late recent further first"
    " second third last next possible potential prohibited controlled restricted solid liquid good bad able unable clear unclear aware responsible available subject due"
    " ongoing active relevant similar different particular general special Iranian".lower().split()
)
_ADJECTIVE_ENDINGS = (
    "ous",
    "ive",
    "able",
    "ible",
    "ary",
    "ese",
    "less",
    "ful",
    "ish",
    "-related",
    "-controlled",
    "-class",
    "-grade",
    "-owned",
    "-based",
    "-use",
    "-made",
)
_NOUNS_IN_ADJECTIVE_DRESS = frozenset(
    "executive missive adhesive explosive explosives locomotive representative initiative directive objective perspective incentive detective relative alternative motive drive"
    " cable table vegetable variable subsidiary intermediary beneficiary secretary summary commentary library dictionary boundary january february military collective".split()
)  # fmt: skip

_REGULAR = """
supply deliver furnish transfer export donate divert re-export reexport ship dispatch transport transship tranship smuggle forward load airfreight consign route reroute
procure purchase acquire obtain import receive broker mediate arrange facilitate offer quote market advertise promote exhibit order inquire enquire request curtail reduce
limit restrict suspend terminate refuse reject decline deny stop halt block intercept seize detain interdict cancel confiscate impound prevent thwart foil investigate probe
examine audit inspect sanction penalize penalise punish fine designate debar indict convict sentence charge arrest blacklist list freeze revoke prosecute appeal contest
challenge refer pass approach raise discuss demarche urge ask press present note assess judge believe estimate conclude suspect indicate suggest report allege claim assert
contend state confirm deny reject announce declare appear seem continue remain attempt try plan intend wish want hope aim prepare conspire agree contract propose schedule look
negotiate manage start proceed help decide use allow permit enable encourage ask instruct direct require need warn expect consider intend act serve work operate trade name call
rename register establish create form own control hire employ pay transfer wire finance fund invoice label describe declare misdeclare falsify conceal disguise hide mask
obscure evade circumvent violate breach comply cooperate meet visit travel inform notify tell provide convert modify assemble produce manufacture develop test launch install
repair maintain service train host attend participate engage conduct complete carry undertake effect organise organize place submit sign conclude reach impose adopt issue
publish add remove renew extend expire lift end cease resume increase improve expand decrease weaken fail lack include contain involve concern relate result cause lead follow
precede occur happen arrive depart leave return store stock hold discharge unload clear release check screen verify review approve authorise authorize license licence reexamine
identify discover detect uncover reveal expose trace link connect associate affiliate represent chair head manage supervise oversee own share pose hinder help harm save
distribute circulate post slug route mark sharing address target enforce implement ensure emphasize underscore reiterate recall regret welcome thank appreciate accept acknowledge
admit plead settle consent file lodge dismiss uphold overturn join merge acquire absorb succeed replace advertise recruit enrich process pour cast forge machine weld lathe
possess handle reach obtain plan locate base step stem move relocate shift change turn tarnish attribute close open shield protect possess curb deter pick pack package box crate
plead lay want hand pull haul cart truck tout courier veto jail imprison dissolve expel ban bar dispute scale wind phase veto solicit pledge promise contact shop bargain haggle raid dump foil recover pick drop hitch lease rent loan lend
barter swap trade entrust remit crate export-license ferry convey tow discharge offload disembark cart rail airlift courier ease slash trim shrink slow pause freeze shelve resist balk object protest complain brief alert
caution advise persuade convince remind dissuade discourage tempt induce bribe pressure threaten force compel oblige assist aid support finance sponsor subsidise subsidize benefit profit earn gain award grant
search question interrogate interview detain summon subpoena extradite deport fugitive convene resell relabel repackage rename rebrand reopen relaunch restart resume revive rebuild replace repeat redirect reroute return
confess exclude rule petition apply drive accompany concede insist maintain stress add remark reply respond answer explain argue observe recall predict forecast speculate mention boast brag
source seem cover subject tip interview question convene exchange demonstrate display reserve stipulate specify commit purport pretend claim portray route fly sail dock call
""".split()  # fmt: skip
_IRREGULAR: dict[str, tuple[str, str]] = {  # base: past, participle
    "sell": ("sold", "sold"), "resell": ("resold", "resold"), "buy": ("bought", "bought"), "send": ("sent", "sent"), "give": ("gave", "given"),
    "seek": ("sought", "sought"), "make": ("made", "made"), "take": ("took", "taken"), "bring": ("brought", "brought"), "get": ("got", "got"),
    "hold": ("held", "held"), "find": ("found", "found"), "know": ("knew", "known"), "say": ("said", "said"), "tell": ("told", "told"), "meet": ("met", "met"),
    "lead": ("led", "led"), "leave": ("left", "left"), "keep": ("kept", "kept"), "begin": ("began", "begun"), "become": ("became", "become"), "go": ("went", "gone"),
    "come": ("came", "come"), "see": ("saw", "seen"), "think": ("thought", "thought"), "build": ("built", "built"), "run": ("ran", "run"), "pay": ("paid", "paid"),
    "write": ("wrote", "written"), "show": ("showed", "shown"), "undertake": ("undertook", "undertaken"), "withdraw": ("withdrew", "withdrawn"), "hide": ("hid", "hidden"),
    "fly": ("flew", "flown"), "freeze": ("froze", "frozen"), "steal": ("stole", "stolen"), "put": ("put", "put"), "set": ("set", "set"), "let": ("let", "let"),
    "cut": ("cut", "cut"), "read": ("read", "read"), "lend": ("lent", "lent"), "mean": ("meant", "meant"), "spend": ("spent", "spent"), "win": ("won", "won"),
    "lose": ("lost", "lost"), "speak": ("spoke", "spoken"), "draw": ("drew", "drawn"), "grow": ("grew", "grown"), "drive": ("drove", "driven"), "rise": ("rose", "risen"),
    "fall": ("fell", "fallen"), "feel": ("felt", "felt"), "deal": ("dealt", "dealt"), "shut": ("shut", "shut"), "plead": ("pled", "pled"), "forbid": ("forbade", "forbidden"),
    "bid": ("bid", "bid"), "withhold": ("withheld", "withheld"), "uphold": ("upheld", "upheld"), "ride": ("rode", "ridden"), "bear": ("bore", "borne"), "catch": ("caught", "caught"), "teach": ("taught", "taught"), "wear": ("wore", "worn"), "break": ("broke", "broken"), "throw": ("threw", "thrown"), "slip": ("slipped", "slipped"), "choose": ("chose", "chosen"), "understand": ("understood", "understood"), "strike": ("struck", "struck"), "oversee": ("oversaw", "overseen"),
}  # fmt: skip
_DOUBLED = frozenset(
    "ship stop plan transship tranship refer step stem commit debar blacklistx occur cancel control label travel curb pack tip ban bar swap wrap ship trim slip drop tow".split()
) - {"pack", "curb"}
ALSO_NOUNS = frozenset(
    "supply transfer export reexport re-export ship transport forward load route import order market offer quote request limit block fine sanction charge arrest list freeze appeal contest challenge"
    " pass approach press present note report claim state estimate suspect appear plan attempt try wish hope aim contract schedule look start help use act work trade name call register form control hire"
    " pay wire fund invoice label visit travel convert test launch repair service train host place sign issue end increase decrease lack concern result cause lead return store stock hold release check"
    " screen review license licence trace link head share harm post slug mark address target recall purchase probe audit broker process cast forge machine base step stem move shift change turn close open shield"
    " source cover subject tip interview question exchange display box crate package dock sail fly call cut set run show find deal rise fall press welcome file join transfer exhibit quote bid drive haul truck ban bar trade swap loan lease ferry aid hand support search question caution force pressure profit benefit award grant protest ride break answer stress gain finance shop bargain drive rule promise pledge".split()
)  # fmt: skip


def _s(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


def _ed(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "d",)
    if base.endswith("y") and base[-2] not in "aeiou":
        return (base[:-1] + "ied",)
    return (
        (base + base[-1] + "ed", *((base + "ed",) if base in {"cancel", "label", "travel"} else ()))
        if base in _DOUBLED
        else (base + "ed",)
    )


def _ing(base: str) -> tuple[str, ...]:
    if base.endswith("e") and not base.endswith(("ee", "ye")):
        return (base[:-1] + "ing",)
    if base in _DOUBLED or base in {"get", "put", "set", "let", "cut", "run", "begin", "forbid", "bid", "shut", "win"}:
        return (base + base[-1] + "ing", base + "ing")
    return (base + "ing",)


def _forms() -> dict[str, tuple[str, str]]:
    """Give each form of a verb with its base and its shape: "base", "s", "ed" or "ing"; a past tense counts as "ed"."""
    found: dict[str, tuple[str, str]] = {}
    for base in (*_REGULAR, *_IRREGULAR):
        pasts = _IRREGULAR.get(base) or _ed(base)
        for form, shape in (
            (base, "base"),
            (_s(base), "s"),
            *((p, "ed") for p in pasts),
            *((g, "ing") for g in _ing(base)),
        ):
            found.setdefault(form, (base, shape))
    return found


VERBS = _forms() | {"doing": ("do", "ing")}
"""Form of a verb to its base and shape."""


def is_adjective(word: str) -> bool:
    """Tell whether a word is an adjective by list or by its ending.

    >>> is_adjective("missile-related"), is_adjective("steel"), is_adjective("intermediary")
    (True, False, False)
    """
    if word in ADJECTIVES:
        return True
    return word.endswith(_ADJECTIVE_ENDINGS) and word not in _NOUNS_IN_ADJECTIVE_DRESS and len(word) > 5


def is_adverb(word: str) -> bool:
    """Tell whether a word is an adverb by list or by its ending."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in NOT_ADVERBS)
