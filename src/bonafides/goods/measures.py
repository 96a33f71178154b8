"""The units as they are written, with exact factors to one base unit per dimension; nothing here is a float.

Sources of the factors: the SI Brochure (9th ed., 2019) and NIST SP 811 (2008), appendix B, where they are exact by definition: the inch, the
pound, standard gravity, the litre, the conventional millimetre of mercury (13.5951 g/cm3 times standard gravity), the metric horsepower
(75 kilogram-force metres a second) and the technical atmosphere. Spellings in English, German, French, Spanish, Russian, Chinese and Persian.
"""

from fractions import Fraction

F = Fraction
_INCH, _POUND, _GRAVITY = F(254, 10_000), F(45_359_237, 100_000_000), F(980_665, 100_000)
_GALLON = 231 * _INCH**3
_POUND_FORCE, _MM_HG = _POUND * _GRAVITY, F(135_951, 10) * _GRAVITY / 1000
_PSI = _POUND_FORCE / _INCH**2
_HOUR = 3600

SHARES = ("ratio", "atom_share", "volume_share")
"""Shares of weight (and shares of nothing in particular), of atoms or moles, and of volume: one says nothing of another."""

_ANY_SHARE = (
    (F(1, 100), "% percent per_cent pct Prozent pour_cent por_ciento процентов процента 百分比"),
    (F(1, 1000), "‰"),
    (F(1, 10**6), "ppm"),
    (F(1, 10**9), "ppb"),
    (F(1), "parts_of_one"),
)

# dimension: base unit, then (factor, spellings separated by blanks; "_" stands for a blank inside a spelling).
MEASURES: dict[str, tuple[tuple[Fraction, str], ...]] = {
    "length": (
        (F(1), "m metre meter metres meters Meter mètre mètres metro metros метр метра метров 米 м"), (F(1, 10), "dm дм 分米"),
        (F(1, 100), "cm centimetre centimeter centimetres centimeters Zentimeter centimètres centímetros сантиметров 厘米 公分 см ㎝"),
        (F(1, 1000), "mm millimetre millimeter millimetres millimeters Millimeter millimètre millimètres milímetro milímetros миллиметра миллиметров 毫米 公厘 мм ㎜ میلی‌متر"),
        (F(1, 10**6), ("um μm µm micron microns micrometre micrometer micrometres micrometers Mikrometer Mikron micromètre micromètres micras micra micrómetro micrómetros "
                      "микрон микрона микрометр микрометров 微米 мкм ㎛ میکرون")),
        (F(1, 10**9), "nm nanometre nanometer nanometres nanometers Nanometer nanomètres nanómetros нанометров 纳米 奈米 нм"),
        (F(1, 10**10), "Å angstrom angstroms Angström ångström angström ангстрем ангстрема 埃"),
        (F(1000), "km kilometre kilometer kilometres kilometers Kilometer kilomètres kilómetros километров 公里 千米 км کیلومتر"),
        (_INCH, 'in in. inch inches Zoll pouce pouces pulgada pulgadas pulg pulg. дюйм дюйма дюймов 英寸 吋 " ” ″'), (12 * _INCH, "ft foot feet Fuß pieds pies фут фута футов 英尺"),
        (_INCH / 1000, "mils thou"),
        (F(1852), "nmi NM nautical_miles nautical_mile Seemeilen milles_marins millas_náuticas морских_миль 海里"), (5280 * 12 * _INCH, "mi mile miles 英里"),
    ),
    "mass": (
        (F(1), "kg kgs kilogram kilograms kilogramme kilogrammes Kilogramm kilogramos kilogramo килограмм килограммов 公斤 千克 кг ㎏ کیلوگرم"),
        (F(1, 1000), "g gram grams gramme grammes Gramm gramos грамм граммов 克 г"),
        (F(1, 10**6), "mg ㎎ 毫克 мг"), (F(1, 10**9), "ug μg µg мкг"),
        (F(1000), "t tonne tonnes metric_tons metric_ton Mg Tonne Tonnen tonelada toneladas тонна тонны тонн 吨 公吨 т"),
        (_POUND, "lb lbs lb. lbs. pound pounds Pfund livres libras фунтов 磅"), (_POUND / 16, "oz ounce ounces 盎司"),
    ),
    "pressure": (
        (F(1), "Pa pascal N/m2 Па 帕 帕斯卡"), (F(100), "hPa mbar гПа мбар 毫巴 百帕 millibar"), (F(1000), "kPa кПа 千帕 ㎪"),
        (F(10**6), "MPa N/mm2 MN/m2 Н/мм2 兆帕 МПа ㎫ megapascal 牛/平方毫米 牛/毫米2"), (F(10**9), "GPa 吉帕 ГПа kN/mm2"),
        (F(10**5), "bar bars Bar бар 巴"), (F(10**8), "kbar кбар 千巴"), (F(101_325), "atm атм 大气压 标准大气压"), (F(101_325, 760), "Torr torr Торр тор 托"),
        (_MM_HG, "mmHg mm_Hg mm_of_mercury мм_рт._ст. мм_рт.ст. мм_рт._ст мм_рт_ст 毫米汞柱"),
        (F(254, 10) * _MM_HG, "inHg in_Hg in._Hg inches_of_mercury inch_Hg inches_Hg дюймов_рт._ст. 英寸汞柱"),
        (_PSI, "psi psia psig lbf/in2 lb/in2 lbs/in2 фунтов/кв._дюйм фунт/кв._дюйм 磅/平方英寸"), (1000 * _PSI, "ksi kpsi kips/in2"), (10**6 * _PSI, "Msi Mpsi"),
        (_GRAVITY * 10**6, "kgf/mm2 kg/mm2 kp/mm2 кгс/мм2 кг/мм2 公斤/平方毫米 公斤力/平方毫米 千克力/平方毫米 kgf/毫米2 公斤/毫米2"), (F(10**7), "daN/mm2"),
        (_GRAVITY * 10**4, "kgf/cm2 kg/cm2 kp/cm2 кгс/см2 кг/см2 公斤/平方厘米 公斤力/平方厘米 千克力/平方厘米 公斤/厘米2"), (F(10**5), "daN/cm2"),
    ),
    "density": (
        (F(1), "kg/m3 kg_m-3 kg·m-3 кг/м3 千克/立方米 公斤/立方米 千克/米3 г/л g/l"),
        (F(1000), "g/cm3 g/cc g/ccm g/ml g/mL kg/l kg/L kg/dm3 t/m3 Mg/m3 g_cm-3 g·cm-3 g.cm-3 gm/cc g/cu_cm 克/厘米3 克/立方厘米 克/毫升 г/см3 г/куб._см г/куб.см г/мл кг/дм3 кг/л т/м3"),
        (F(10**6), "kg/cm3 кг/см3"), (_POUND / _INCH**3, "lb/in3 lbs/in3 lb/cu_in lb/cu._in."), (_POUND / (12 * _INCH) ** 3, "lb/ft3 lbs/ft3 lb/cu_ft pcf"),
    ),
    "ratio": (
        *_ANY_SHARE[1:],
        (F(1, 100), (f"{_ANY_SHARE[0][1]} wt% wt.% wt.-% wt_% wt-% wt._% w/w% mass% mass_% weight% weight_% % %w/w %_w/w %_(w/w) %wt %_wt %_wt. %_(wt) %_(wt.) %_by_weight %_by_mass %_(by_weight) %_(by_mass) "
                    "%_m/m %_(m/m) percent_by_weight percent_by_mass per_cent_by_weight per_cent_by_mass weight_percent mass_percent "
                    "Gew.-% Gew.% Gew._% Gew-% Gewichts-% Gewichtsprozent Masse-% Massen-% Massenprozent Ma.-% Ma-% M.-% Masse% "
                    "%_en_masse %_en_poids %_massique %_massiques %_poids %_masse %_(en_masse) %_(en_poids) %_mass. pour_cent_en_poids pour_cent_en_masse "
                    "%_en_peso %_en_masa %_(en_peso) %_(p/p) %_p/p %_peso %_másico por_ciento_en_peso "
                    "%_масс. %_масс %_мас. %_мас %_(масс.) %_(мас.) масс.% масс._% мас.% мас._% вес.% вес._% %_вес. %_(вес.) %_по_массе %_по_весу %_(по_массе) "
                    "%(质量) %(质量分数) %(重量) 重量% 质量% %_(质量分数)")),
        (F(1, 1000), "g/kg"), (F(1, 10**6), "mg/kg мг/кг ppmw ppm_w ug/g μg/g µg/g мкг/г млн-1 毫克/千克 毫克/公斤 wppm g/t"),
    ),
    "atom_share": (
        *_ANY_SHARE,
        (F(1, 100), ("at% at.% at.-% at_% at-% at._% atom% atom_% atomic% atomic_% %_atomic %_(atomic) %at %_at. %_(at.) %_(at) atomic_percent atom_percent mol% mol_% mol-% mol.% mol.-% mole% "
                    "mole_% %_mol %_mol. %_(mol) mole_percent mol_percent Atom-% Atomprozent At.-% At.% Mol-% Mol% Molprozent Stoffmengen-% %_atomique %_atomiques %_molaire %_(atomique) %_atómico %_molar "
                    "%_ат. %_ат %_(ат.) ат.% ат._% %_мол. %_мол %_(мол.) мол.% мол._% 原子% 摩尔% %(原子) %(摩尔) %(原子分数)")),
        (F(1, 10**6), "ppma ppm_at"),
    ),
    "volume_share": (
        *_ANY_SHARE,
        (F(1, 100), ("vol% vol.% vol.-% vol_% vol-% vol._% volume% volume_% v/v% %v/v %_v/v %_(v/v) %vol %_vol %_vol. %_(vol) %_(vol.) %_by_volume %_(by_volume) percent_by_volume per_cent_by_volume "
                    "volume_percent Vol.-% Vol.% Vol-% Vol% Volumen-% Volumenprozent Volumprozent %_en_volume %_(en_volume) %_volumique %_en_volumen %_(en_volumen) %_volumen %_об. %_об %_(об.) об.% об._% "
                    "%_по_объему %_по_объёму 体积% %(体积) %(体积分数)")),
        (F(1, 10**6), "ppmv ppm_v"),
    ),
    "time": (
        (F(1), "s sec sec. second seconds Sekunde Sekunden seconde secondes segundo segundos сек сек. с секунд секунды 秒"), (F(1, 1000), "ms milliseconds Millisekunden millisecondes milisegundos мс 毫秒"),
        (F(1, 10**6), "us μs µs мкс 微秒"), (F(60), "min min. mins minute minutes Minute Minuten minuto minutos 分钟 мин мин. минут минуты"),
        (F(_HOUR), "h h. hr hrs hour hours Std Std. Stunde Stunden heure heures hora horas 小时 ч ч. час часа часов"),
        (F(86_400), "d day days Tag Tage Tagen jours jour días сут суток сутки 天"),
    ),
    "temperature": ((F(1), "K kelvin К Kelvin 开 开尔文"),),
    "volume": (
        (F(1), "m3 cubic_metres cubic_meters cubic_metre Kubikmeter mètres_cubes metros_cúbicos м3 куб._м куб.м 立方米 ㎥"),
        (F(1, 1000), "l L litre litres liter liters Liter Litern ltr dm3 litro litros дм3 литр литра литров 升 公升 л ℓ"),
        (F(1, 10**6), "ml mL cm3 cc millilitres мл см3 куб._см 毫升 立方厘米"),
        (_GALLON, "gal gal. gallon gallons US_gal US_gallon US_gallons U.S._gal U.S._gallons 美制加仑"), ((12 * _INCH) ** 3, "ft3 cu_ft cubic_feet cubic_foot"), (_INCH**3, "in3 cu_in cubic_inches"),
    ),
    "angle": (
        (F(1), "deg degree degrees ° Grad degré degrés grado grados град град. градус градуса градусов 度"), (F(1, 60), "arcmin arcminutes arc_min ′ Bogenminuten minutes_d'arc minutos_de_arco угл._мин угл._мин. 角分"),
        (F(1, _HOUR), ("arcsec arcsecs arcsecond arcseconds arc_sec arc_second arc_seconds arc-second arc-seconds seconds_of_arc second_of_arc sec_of_arc Bogensekunde Bogensekunden Winkelsekunden "
                     "seconde_d'arc secondes_d'arc segundo_de_arco segundos_de_arco секунд_дуги угл._с угл.с угл._сек угл._сек. угл.сек угл.сек. угловая_секунда угловые_секунды угловых_секунд угловых_секунды 角秒")),
        (F(1, _HOUR), '″ " ”'),
    ),
    "angular_rate": (
        (F(1), ("deg/s deg/sec °/s °/sec degree/s degrees/s degrees/sec degree/sec degrees/second degrees_per_second degree_per_second deg_per_second Grad/s Grad_pro_Sekunde degrés/s degrés_par_seconde degré/s "
               "grados/s grados_por_segundo °/с °/сек град/с град./с град/сек градусов_в_секунду 度/秒 °/秒 度每秒")),
        (F(1, _HOUR), ("deg/h deg/hr °/h °/hr degree/h degrees/h degree/hr degrees/hr degree/hour degrees/hour °/hour deg/hour degree_per_hour degrees_per_hour deg_per_hour degrees_an_hour Grad/h Grad/Stunde Grad_pro_Stunde "
                     "°/Stunde degré/h degrés/h degrés/heure °/heure degré_par_heure degrés_par_heure grados/h grados/hora grado_por_hora °/hora grados_por_hora °/ч °/час град/ч град./ч град/час градуса_в_час градусов_в_час "
                     "度/小时 度/时 度/h °/小时 °/时 度每小时")),
        (F(6), ("rpm r.p.m. r/min rev/min revs/min RPM min-1 1/min U/min U./min Umdr./min Umin-1 Umdrehungen/min Umdrehungen_pro_Minute tr/min trs/min t/min tr/mn tours/min tours_par_minute rev/mn vueltas/min "
               "revoluciones_por_minuto revolutions_per_minute r.p.m об/мин об./мин об/мин. оборотов_в_минуту мин-1 转/分 转/分钟 转每分 转每分钟 r/分")),
    ),
    "acceleration": (
        (F(1), "m/s2 m/sec2 м/с2 米/秒2 m·s-2 m_s-2"), (_GRAVITY, "g gn grms g_rms Grms g-rms G gRMS g_eff g_eff. g_(rms) g_ср.кв. g_скз g_RMS 重力加速度"), (_GRAVITY / 1000, "mg milli-g мg"),
        (_GRAVITY / 10**6, "ug μg µg micro-g micro_g microg мкg 微g"), (F(1, 100), "Gal Гал"), (F(1, 10**5), "mGal mgal milligal milligals мГал 毫伽 Milligal"),
    ),
    "force": (
        (F(1), "N newton newtons Newton Н 牛 牛顿"), (F(1000), "kN кН 千牛 kilonewton"), (F(10**6), "MN МН 兆牛"), (F(10), "daN даН"), (_POUND_FORCE, "lbf lbs-force pounds-force lb-f lbs_force pounds_force 磅力"),
        (1000 * _POUND_FORCE, "klbf kip kips"), (_GRAVITY, "kgf kp кгс 公斤力 千克力"), (1000 * _GRAVITY, "tf тс tonnes-force 吨力"), (10 * _GRAVITY, "daN_g"),
    ),
    "energy": ((F(1), "J Дж 焦 焦耳"), (F(1000), "kJ кДж 千焦"), (F(10**6), "MJ МДж 兆焦"), (F(10**9), "GJ ГДж 吉焦"), (F(3_600_000), "kWh"),
               (F(1_602_176_634, 10**22), "MeV МэВ 兆电子伏"), (F(1_602_176_634, 10**25), "keV кэВ 千电子伏")),
    "power": (
        (F(1), "W VA Вт ВА 瓦 Watt watts"), (F(1, 1000), "mW мВт"), (F(1, 10**6), "uW μW µW мкВт"), (F(1000), "kW kVA кВт кВА 千瓦 kilowatts Kilowatt"), (F(10**6), "MW МВт 兆瓦 MVA"),
        (550 * 12 * _INCH * _POUND_FORCE, "hp HP bhp BHP shp SHP horsepower"), (75 * _GRAVITY, "PS CV ch chevaux л.с. л._с. л.с л._с 马力 metric_hp Pferdestärken caballos"),
    ),
    "frequency": ((F(1), "Hz Гц 赫 赫兹 hertz"), (F(1000), "kHz кГц 千赫 千赫兹"), (F(10**6), "MHz МГц 兆赫 兆赫兹"), (F(10**9), "GHz ГГц 吉赫")),
    "area": ((F(1), "m2 м2 平方米"), (F(1, 10**4), "cm2 см2 平方厘米"), (F(1, 10**6), "mm2 мм2 平方毫米"), (_INCH**2, "in2 sq_in")),
    "viscosity": (
        (F(1), "Pa.s Pa·s Pa*s Pas Pa_s Pa-s Па·с Па*с Па.с 帕·秒 帕秒 帕斯卡·秒"), (F(1, 1000), "mPa.s mPa·s mPa*s mPas mPa_s cP cps centipoise centipoises Zentipoise cPs cp мПа·с мПа*с мПа.с сП спз сПз 毫帕·秒 毫帕秒 厘泊"),
        (F(1, 10), "P poise Poise poises П пуаз 泊"),
    ),
    "amount_per_mass": (
        (F(1), "meq/g mmol/g eq/kg mol/kg mval/g meq_g-1 мг-экв/г ммоль/г мэкв/г 毫克当量/克 毫摩尔/克 mmol·g-1 mequiv/g méq/g"),
        (F(10_000, 561_056), "mgKOH/g mg_KOH/g mg_KOH_/_g мг_KOH/г мг_КОН/г мгКОН/г 毫克KOH/克 mg_de_KOH/g mg(KOH)/g mg_KOH/gram"),
    ),
    "impulse": (
        (F(1), "Ns N.s N·s N*s N-s N_s Н·с Н*с Нс 牛·秒 牛秒"), (F(1000), "kNs kN.s kN·s kN*s kN-s kN_s кН·с кН*с кНс 千牛·秒 千牛秒"), (F(10**6), "MNs MN.s MN·s MN*s MN-s MN_s МН·с МН*с МНс 兆牛·秒 兆牛秒"),
        (_POUND_FORCE, "lbf·s lbf.s lbf*s lbf-s lbf_s lbf-sec lbf·sec lbf_sec lb-s lb·s lb-sec pound-seconds"), (_GRAVITY, "kgf·s kgf*s kgf.s kgf-s kgfs kp·s кгс·с кгс*с 公斤力·秒"), (1000 * _GRAVITY, "tf·s тс·с тс*с"),
    ),
    "speed": (
        (F(1), "m/s m/sec m·s-1 m_s-1 м/с м/сек 米/秒 mps"), (F(1000, _HOUR), "km/h kph kmh км/ч км/час 公里/小时 千米/小时 公里/时"), (F(1852, _HOUR), "kn kt knots kts knot Knoten nœuds noeuds nudos узлов узла уз уз. 节 nmi/h nmi/hr NM/h NM/hr nm/h nm/hr nmi_per_hour nautical_miles_per_hour nm_per_hour NM_per_hour"),
        (F(1, 1000), "mm/s мм/с"), (5280 * 12 * _INCH / _HOUR, "mph"), (12 * _INCH, "ft/s ft/sec"),
    ),
    "flow": (
        (F(1, 60_000), "l/min L/min lpm LPM litres/min litres_per_minute liters/min liters_per_minute Liter/min l_min-1 l/mn л/мин л/мин. 升/分 升/分钟 升每分 升每分钟"),
        (F(1, _HOUR), "m3/h m3/hr м3/ч м3/час 立方米/小时 立方米/时"), (F(1), "m3/s м3/с 立方米/秒"), (F(1, 60), "m3/min м3/мин 立方米/分"), (F(1, 1000), "l/s L/s л/с 升/秒"), (F(1, 3_600_000), "l/h L/h л/ч"),
        (_GALLON / 60, "gpm GPM gal/min US_gpm usgpm USGPM gallons_per_minute gallons/min"), ((12 * _INCH) ** 3 / 60, "cfm CFM"),
    ),
    "energy_per_mass": ((F(1), "J/kg Дж/кг"), (F(10**6), "MJ/kg МДж/кг 兆焦/千克 兆焦/公斤 kJ/g"), (F(1000), "kJ/kg кДж/кг 千焦/千克"), (F(2326), "BTU/lb Btu/lb")),
    "energy_per_volume": ((F(1), "J/m3 Дж/м3"), (F(10**6), "MJ/m3 МДж/м3 kJ/l"), (F(10**9), "GJ/m3 MJ/l MJ/L MJ/dm3 kJ/cm3 ГДж/м3 МДж/л 吉焦/立方米 兆焦/升")),
    "fuel_per_impulse": (
        (F(1, _HOUR), "kg/N/h kg/(N·h) kg/(N.h) kg/(N*h) kg/(Nh) kg/Nh kg/N·h kg/N.h kg/N-h кг/(Н·ч) кг/Н·ч кг/Н/ч кг/(Н*ч) 千克/(牛·时) 千克/(牛·小时) 公斤/(牛·时) 公斤/(牛·小时)"),
        (1 / (_GRAVITY * _HOUR), ("lb/lbf/h lb/(lbf·h) lb/(lbf.h) lb/(lbf*h) lb/lbf/hr lb/lbf-hr lb/lbf-h lb/(lbf·hr) lb/(lbf-hr) lb/lbf·h lbm/lbf/h lbm/(lbf·h) lb/h/lbf lb/hr/lbf "
                                  "kg/kgf/h kg/(kgf·h) kg/kgf·h kg/(kp·h) кг/(кгс·ч) кг/кгс·ч кг/кгс/ч 千克/(千克力·时) 公斤/(公斤力·时) 公斤/(公斤力·小时) 公斤/公斤力·小时")),
        (F(1, 36_000), "kg/(daN·h) kg/daN/h kg/daN·h"), (F(1, 10**6), "g/(kN·s) g/kN/s g/kN·s г/(кН·с) mg/(N·s)"), (F(1, 1000 * _HOUR), "g/(N·h) g/N/h kg/(kN·h) kg/kN/h kg/kN·h кг/(кН·ч)"),
    ),
    "unbalance": (
        (F(1, 10**6), "g.mm/kg g·mm/kg g*mm/kg gmm/kg g_mm/kg g-mm/kg г·мм/кг г*мм/кг г.мм/кг г_мм/кг гмм/кг 克·毫米/千克 克毫米/千克 克·毫米/公斤"), (F(1, 10**6), "μm µm um мкм 微米"),
        (_INCH / 16, "oz-in/lb oz·in/lb oz.in/lb oz_in/lb oz*in/lb"),
    ),
    "molar_mass": ((F(1), "g/mol kg/kmol г/моль 克/摩尔"),),
    "sound": ((F(1), "dB дБ 分贝"),),
    "dose": ((F(1), "Gy Gy(Si) Гр 戈瑞"), (F(1000), "kGy kGy(Si)"), (F(1, 100), "rad(Si) rads(Si) rad рад 拉德"), (F(10), "krad krad(Si) крад крад(Si) 千拉德"), (F(10**4), "Mrad Mrad(Si) Мрад")),
    "mach": ((F(1), "Mach 马赫"),),
    "angle_random_walk": ((F(1), "deg/√h deg/√hr °/√h °/√hr deg/√hour deg/sqrt(h) deg/sqrt(hr) deg/rt-h deg/rt-hr deg/rt(h) deg/root-hour град/√ч °/√ч"),),
    "angular_acceleration": ((F(1), "deg/s2 deg/sec2 °/s2 °/sec2 degrees/s2 °/с2 град/с2"),),
    "fuel_per_energy": ((F(1), "kg/kWh kg/(kWh) kg/kW-h кг/кВт·ч кг/(кВт·ч)"), (F(1, 1000), "g/kWh g/(kWh) g/kW-h г/кВт·ч г/(кВт·ч)")),
    "power_density": ((F(1000), "kW/m3 кВт/м3"), (F(10**6), "kW/l kW/L MW/m3 кВт/л")),
    "specific_force": ((F(1000), "kN/kg кН/кг"), (F(1), "N/kg Н/кг")),
    "specific_impulse": ((F(1), "Ns/kg N.s/kg N·s/kg N*s/kg m/s Н·с/кг м/с"), (F(1000), "kNs/kg kN.s/kg kN·s/kg kN*s/kg km/s кН·с/кг"), (_GRAVITY, "s sec second seconds Sekunden с сек 秒")),
    "count": ((F(1), "axes axis axles axle planes rollers pcs Achsen Achse ejes осей оси 轴"),),
}  # fmt: skip
