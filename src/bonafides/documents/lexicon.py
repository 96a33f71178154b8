"""Common English words, so that a word cut in two is known for one although the text shows it nowhere else."""

_WORDS = """
a able about above according account across act action actions active activities activity actual actually add added addition additional
address adequate after again against age agency agencies ago agree agreed agreement ahead aim air all allow allowed almost along already also
although always am amend among amount an and annex announce announced annual another answer any anyone anything appeal appeals appear appears
apply approach appropriate approval approve approved are area areas around arrange as ask asked assess assessment assets assist assistance at
attempt attend attended attention authorities authority available avoid aware away back ban bank based be became because become been before
began begin behalf behind being believe believed below benefit best better between beyond bilateral body border both bring brought build
business but buy buyer by call called came can cannot capabilities capability capable capacity care cargo carried carry case cases cause
central certain chain change changed changes charge chemical chief citizen city claim claimed clear close coast come comes commerce commercial
commission commit committee common community companies company complete comply concern concerned concerns conclude conclusion condition
conditions conduct conference confirm connection consider considered consignment consistent contact contain continue continued continues
contract control controlled controls convention cooperation could council countries country course court cover create criminal critical
current currently customer customers customs date day days deal dealer debate decide decided decision declare decline decrease defence defense
delay deliver delivered delivery demand department deputy describe described designed despite detail details determine develop developed
developing development device dialogue did difference different difficult diligence diplomatic direct directly director discuss discussed
discussion discussions division do document documents does domestic done down draft due during duty each earlier early economic economy effect
effective effectiveness effort efforts eight either element else embassy emphasize employ enable encourage end ended enforce enforced
enforcement engage engaged engine engineer enough ensure enter enterprise enterprises entire entities entity equipment especially establish
established etc even event events eventually ever every evidence examine example except exchange exist existing expand expect expected expert
explain export exported exporter exporters exports express extensive extent external facilities facility fact factory fail failed failure fall
false family far federal few field file final finally finance financial find fine firm firms first five fly focus follow followed following
for force forces foreign form former forward found four free freedom frequent from front fuel full fully function further future gain gap
gather gave general generally get give given global go goal goods government governments gradually great ground group groups grow growing
guidance had half hand hard has have having he head hear held help helped her here herself high him himself his history hold home host how
however human idea identify identified if illicit image impact implement implementation import imported important imports impose imposed
improve improved improvement in incident include included includes including increase increased increasing indeed independent indicate
indicated indicates indication indicators individual industrial industries industry inform information initial inside inspect inspection
instead institute institution instruction intelligence intend intended interagency interest interested internal international into invest
investigate investigated investigation investigations invoice involve involved is island issue issued issues it item items its itself job
join joint just justice keep key kind know knowledge known lack land large largely last late later launch launched law laws lead leader
leading leads least leave led left legal less let letter level levels licence licences license licensed light like likely limit limited line
list listed little local located long longer look lose loss low made main maintain major majority make maker makes making man manage manager
manufacture manufactured manufacturer many mark market material materials matter matters may maybe me mean means measure measures meet meeting
member members mention message met metal metals method might military mine minister ministry missile missiles missing modern moment money
month months more most mostly move moved much must my myself name named names nation national nature near nearly necessary need needed needs
negotiate network never new next no nobody none nor normal not note noted nothing notice now nuclear number numerous object obtain obtained of
off offer offered office officer officers offices official officials often old on once one ongoing only open operate operated operating
operation operations opportunity or order ordered organization organizations original other others our ourselves out outside over overall own
owned owner paid paper part participate particular particularly parties partner partners party pass passed past pattern pay payment people
per percent perhaps period permit person personal personnel place plan planned plant play please plus point points police policies policy
port ports position positive possible possibly post potential power practice practices precursor prepare prepared present president press
pressure prevent previous previously price prior private probably problem procedure proceed process procure procured procurement produce
produced producer product production products program programme programmes programs progress prohibit prohibited project proliferation
promise promote proper property propose proposed protect protection prove provide provided provides province provincial public purchase
purchased purchaser purpose push put quality question questions quick quickly quite raise raised range rate rather raw reach reached read
ready real reason reasons receive received recent recently recipient recognize recommend record records reduce reduced refer reference
referred refuse refused regard regarding regime region regional regular regulation regulations related relation relations release relevant
remain remains remove repeat replace reply report reported reportedly reporting reports represent representative representatives request
requested requests require required requires research resolution resolutions resolve respond response responsibility responsible restrict
result results return review right rise risk road role rule rules run safe said sale sales same sanction sanctions saw say says school
science scientific sea seaport search second secret section sector secure security see seek seem seems seen select sell sellers send senior
sensitive sent separate serial serious serve service services set seven several shall share shared she shield ship shipment shipments shipped
shipping ships short shortfalls should show showed shown side sign signed significant similar simple since single site situation six size
small so sold some someone something sometimes soon sought source sources south space speak special specific specifically speed staff stage
stand standard start started state stated statement statements states steel step steps still stop stopped store strategic strengthen strong
study subject submit substance succeed success successful successfully such sufficient suggest suggests supplied supplier suppliers supplies
supply support supported sure suspect system systems take taken takes taking talk target team technical technology tell ten tend term terms
territory test tests text than that the their theirs them themselves then there therefore these they thing things think third this those
though thought threat three through throughout time times title to today together told too took top total toward towards town track trade
trader trading training transaction transactions transfer transferred transfers transit transport travel treaty tried truck true try turn two
type types typical typically ultimate ultimately unable uncertain unclear under understand union unit unite united university unless until up
upon us use used useful user users uses using usual value various vehicle vehicles version very vessel via view violate violation visit want
war warn was watch water way we weak weapon weapons website week weeks well went were west what whatever when where whereas whether which
while who whole whom whose why wide will willing wish with within without word words work worked working works world would write written wrong
year years yes yet you your yourself
accelerometer accelerometers accordance advanced advisory affiliate affiliated airport airports aluminium aluminum ambassador ammonium analysis
analyst antenna application applications arrested arsenal article assembly associate associated atomic attachment attorney autoclave aviation ballistic
bearing bearings bill biological blade blueprint branch broker brokered brokers bulletin bureau cable calendar carbide carbon carrier
category centrifuge centrifuges ceramic certificate certificates charged chassis chemicals circuit circuits civil classification classified
client clients coating cobalt collect collected column compliance component components composite compound computer consignee consignees
console consultant consultations container containers contractor conversion conversions copper corporation corrosion counterpart counterparts court crude
cylinder cylinders dealers declaration declared decree defendant delegation designation designs destination destinations detained detector
diagram dialogues diesel diplomat directive directorate disclosure distributor distributors diversion dollar dollars dual electrical
electronic electronics embargo embassies embassy emergency enrichment envelope envoy epoxy euro evaluate exemption explosive explosives
exportation fabrication factories ferry fiber fibers fibre fibres filament fines fluoride forge forged forwarder forwarders
freight friction furnace furnaces gauge generator graphite guided gyroscope gyroscopes hardened harbor harbour heat helicopter
hydraulic hydrogen hydrophone illegal illegally importation indictment inertial infrared inspector inspectors instrument instruments insurance
invoice invoices jurisdiction laser lathe lathes launch launcher launchers legislation letter liaison licence licences license licenses
licensed licensing lithium load loaded machine machinery machines magnet magnets maraging marine maritime mechanism memorandum metallurgy
meter meters methyl microwave mill milling minutes molybdenum monitor monitoring motor motors munitions navigation navy nickel nitrate
nitrogen noble notification nonproliferation nuclear nylon offence offense operator optical ordnance oxide oxidizer ozone packaging
parliament partnership passenger perchlorate permanent petroleum phosphorus pipe pipes plea plenary plutonium polymer postpone preform prepreg
presidential pressed principal processing procurement prohibition prohibitions propellant propellants proposal prosecutor pump pumps purity radar
radiation radioactive railway ratio reactor reactors receipt recipient reconnaissance rectifier reexport refinery reply resin resins
respect restriction restrictions retransfer rocket rockets rubber sanctioned satellite satellites scheme seizure seized sensor sensors
sentence sentenced sheet shell shielded shipyard silicon smuggle smuggled smuggling sodium software solid solvent spare spectrometer spokesman
spokeswoman stainless storage strength strike submarine subsidiary subsidiaries surveillance switch switches tanker tariff telemetry
tensile terminal terrorism tested testing titanium tool tools torpedo transducer transducers transhipment transporter transshipment
tritium tube tubes tungsten turbine turbines underwater unlawful uranium valve valves vanadium vacuum vendor viscosity warehouse warhead
warheads welding winding window wire workshop yacht zinc zirconium zone zones
"""

_TAILS = """
tion tions sion sions ation ations ition itions ution utions ization isation izations isations ction ctions ence ences ency encies ancy
ncies ility ilities ology ologies ological ering eration erations ening ically istic istical uous ious eous tious cious ational tional
ments ngth ught rmine ually mentation nology ductor nered facturer facturing liferation liferant
"""

COMMON: frozenset[str] = frozenset(_WORDS.split())

TAILS: frozenset[str] = frozenset(_TAILS.split())
