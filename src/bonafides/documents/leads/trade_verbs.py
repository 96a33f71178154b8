"""What a verb tells about a trade: by its base form, by a small word behind it, and by what it is done to."""

import re

from bonafides.model.document import Action

_PLAIN: dict[Action, str] = {
    "supplied": "pass lease lend supply sell resell deliver furnish export re-export reexport donate divert transfer provide give",
    "shipped": "take ship send dispatch transport transship transship tranship smuggle forward airfreight consign route reroute fly truck ferry haul cart convey carry move load courier drive ferry airlift tow",
    "procured": "procure buy purchase acquire obtain import receive collect get",
    "brokered": "broker mediate arrange facilitate",
    "offered": "offer quote pledge promise",
    "marketed": "market advertise promote exhibit tout",
    "sought": "order request solicit want",
    "curtailed": "curtail reduce limit restrict halve discontinue cut suspend wind",
    "refused": "refuse reject decline deny withhold veto",
    "stopped": "hold stop halt block intercept seize detain interdict cancel confiscate impound prevent thwart foil recover",
    "investigated": "investigate probe audit raid examine",
    "measure": "sanction penalize penalise punish fine designate debar indict convict sentence charge arrest blacklist list freeze revoke prosecute expel jail imprison ban",
    "appealed": "appeal contest challenge petition",
    "referred": "refer",
    "approached_government": "approach raise discuss demarche",
}  # fmt: skip
BY_BASE: dict[str, Action] = {base: action for action, bases in _PLAIN.items() for base in bases.split()}

BY_PARTICLE: dict[tuple[str, str], Action] = {
    ("turn", "back"): "stopped", ("turn", "down"): "refused", ("turn", "away"): "refused", ("send", "away"): "refused", ("send", "back"): "stopped",
    ("take", "up"): "approached_government", ("look", "into"): "investigated", ("inquire", "into"): "investigated", ("scale", "back"): "curtailed", ("cut", "back"): "curtailed",
    ("scale", "down"): "curtailed", ("wind", "down"): "curtailed", ("phase", "out"): "curtailed", ("pull", "off"): "stopped", ("hold", "up"): "stopped", ("hold", "back"): "stopped",
    ("call", "off"): "stopped", ("hand", "over"): "supplied", ("turn", "over"): "referred", ("pass", "on"): "supplied", ("sell", "on"): "supplied", ("ship", "on"): "shipped",
    ("send", "on"): "shipped", ("take", "off"): "stopped", ("hand", "on"): "supplied", ("lock", "up"): "measure",
}  # fmt: skip
TRANSFERS: frozenset[Action] = frozenset({"supplied", "shipped", "procured", "brokered"})
OFFERS: frozenset[Action] = frozenset({"offered", "marketed", "sought"})
ENDINGS: frozenset[Action] = frozenset({"curtailed", "refused", "stopped"})

MOVING = frozenset("go arrive reach leave travel sail depart move".split())  # done by the goods themselves
TRADES: dict[str, Action] = {  # nouns of trade behind "made a ...", and as things done or stopped
    "shipment": "shipped", "consignment": "shipped", "cargo": "shipped", "transport": "shipped", "carriage": "shipped", "transit": "shipped", "forwarding": "shipped", "shipping": "shipped",
    "sale": "supplied", "delivery": "supplied", "transfer": "supplied", "export": "supplied", "supply": "supplied", "re-export": "supplied", "provision": "supplied", "diversion": "supplied",
    "resale": "supplied", "purchase": "procured", "procurement": "procured", "import": "procured", "acquisition": "procured", "smuggling": "shipped", "trade": "supplied",
}  # fmt: skip
MAKING = frozenset(
    "make conduct complete carry undertake effect organise organize execute arrange handle perform".split()
)
ASKING_NOUNS = frozenset("order inquiry enquiry request tender bid".split())
PLACING = frozenset("place submit send put make issue lodge".split())
SUPPLIERS: dict[str, Action] = {
    "supplier": "supplied", "provider": "supplied", "seller": "supplied", "exporter": "supplied", "source": "supplied", "shipper": "shipped", "carrier": "shipped",
    "broker": "brokered", "intermediary": "brokered", "middleman": "brokered", "agent": "brokered", "go-between": "brokered", "facilitator": "brokered",
    "buyer": "procured", "purchaser": "procured", "recipient": "procured", "importer": "procured", "consignee": "procured", "customer": "procured",
}  # fmt: skip
RECEIVING = frozenset("receive get".split())
PUNISHING = frozenset("pay impose take levy adopt issue announce apply slap place put add include bring file".split())
PUNISHMENTS = frozenset(
    "sanction measure penalty fine action order ban charge indictment embargo restriction freeze debarment sentence conviction designation prohibition proceeding".split()
)
LISTS = frozenset("list schedule annex register blacklist".split())
OPENING = frozenset("open launch begin start conduct initiate continue pursue".split())
INQUIRIES = frozenset("investigation inquiry enquiry probe audit".split())
OBJECTIONS = frozenset("appeal objection complaint challenge lawsuit suit".split())
LODGING = frozenset("lodge file submit bring raise enter".split())
CASES = frozenset(
    "case lead file dossier matter information evidence investigation finding report complaint referral correspondence record name detail document material allegation approach".split()
)
PASSING = frozenset("pass forward send hand transmit transfer submit give provide refer share".split())
PERMITS = frozenset(
    "licence license permit authorisation authorization application approval registration privilege concession".split()
)
GOVERNMENTS = frozenset(
    "government authority ministry official embassy ambassador minister counterpart administration cabinet regulator delegation side office interlocutor desk department directorate council commission bureau committee agency chancery cabinet presidency".split()
)
URGING = frozenset(
    "urge press ask request warn inform tell brief alert notify call protest demarche present bring impress".split()
)

ASKING = frozenset("ask approach inquire enquire contact request".split())
TELLING_OF = frozenset(
    "investigate confirm report detect raise discuss bring describe examine probe record document reveal disclose uncover discover note trace identify conceal admit acknowledge handle organise organize arrange oversee supervise involve see show mention"
    " verify follow condemn protest".split()
)
HEARSAY = frozenset("say tell claim insist maintain allege contend assert state".split())
TAKING_PART = frozenset("involve engage participate implicate assist specialise specialize help take play be".split())
CONVEYANCES = frozenset(
    "lorry truck container vessel ship boat box crate parcel suitcase van car aircraft plane dhow wagon pallet package barge trailer case bag".split()
)
CARRYING = frozenset("carry contain hold load hide transport bring pack".split())
REAL = frozenset(
    "decide continue begin start proceed manage help use appear seem serve act be know find see remain go come claim profess happen tend keep resume report allege believe assess judge suspect say think rumour rumor consider hire pay employ engage".split()
)
ATTEMPTS = frozenset(
    "attempt try seek plan intend want hope aim prepare conspire agree contract propose schedule look negotiate offer wish order promise pledge commit arrange mean instruct ask request apply bid".split()
)
GIVING_UP = frozenset("stop cease end halt suspend discontinue quit")
GIVING_UP = frozenset("stop cease end halt suspend discontinue quit".split())
ACCUSING = frozenset("accuse suspect charge indict allege".split())
CONVICTING = frozenset(
    "convict fine sentence sanction designate penalize penalise punish list blacklist debar find jail imprison arrest warn".split()
)

SURE_GOODS = re.compile(
    r"\b(?:items?|goods|materials?|equipment|components?|parts|spares?|technolog\w+|missiles?|rockets?|weapons?|systems?|machines?|machinery|tools?|chemicals?|metals?|steels?|alloys?|fuels?|propellants?"
    r"|oxidi[sz]ers?|vehicles?|chassis|trucks?|engines?|motors?|electronics|software|instruments?|fib(?:re|er)s?|tubes?|valves?|pumps?|furnaces?|lathes?|gyroscopes?|gyros?|accelerometers?|powders?|products?"
    r"|drones?|UAVs?|SRBMs?|hardware|devices?|assistance|cargo(?:es)?|commodit\w+|substances?|precursors?|sensors?|computers?|circuits?|semiconductors?|chips?|mixers?|presses|plates?|sheets?|rods?|ingots?"
    r"|arms|magnets?|bearings?|cameras?|lenses?|lasers?|detectors?|transducers?|manometers?|spectrometers?|centrifuges?|reactors?|cylinders?|boxes|crates|drums|containers?|consignments?|shipments?|cloth|resins?|actuators?"
    r"|assembl(?:y|ies)|modules?|radars?|antennas?|receivers?|spindles?|airframes?|tyres?|tires?|presses?|converters?|amplifiers?|transistors?|batter(?:y|ies)|graphite|bars?|blanks?|forgings?|castings?|aircraft|helicopters?|vessels?"
    r"|aluminium|aluminum|titanium|tungsten|nickel|zirconium|beryllium|uranium|perchlorate|acid|solvents?|catalysts?|blades?|nozzles?|turbines?|compressors?|generators?|switches|capacitors?|oscilloscopes?|borers?|pullers?|ammunition|explosives?|detonators?)\b",
    re.IGNORECASE,
)
