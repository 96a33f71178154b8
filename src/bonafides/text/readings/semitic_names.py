"""Arabic, Persian and Hebrew given names whose short vowels every reader knows, as papers spell them.

Source:
    General knowledge of the names; the Arabic spelling first, the Persian second where it differs.
"""

_ARABIC = (
    "محمد muhammad mohammad;احمد ahmad;محمود mahmud mahmoud;حامد hamid hamed;حمید hamid;حسن hasan hassan;حسین husayn hossein;محسن muhsin mohsen;علی ali;عمر umar omar;"
    "عثمان uthman osman;ابوبکر abubakr;خالد khalid khaled;طارق tariq tareq;قاسم qasim ghasem;هاشم hashim hashem;کاظم kazim kazem;ناظم nazim nazem;ناصر nasir naser;"
    "منصور mansur mansour;مسعود masud masoud;سعید said saeed;سعد sad saad;سعود saud;یوسف yusuf yousef;یونس yunus younes;ادریس idris edris;ابراهیم ibrahim ebrahim;اسماعیل ismail esmail;"
    "اسحاق ishaq eshagh;یعقوب yaqub yaghoub;داود dawud davoud;داوود dawud davoud;سلیمان sulayman soleyman;موسی musa mousa;عیسی isa eisa;یحیی yahya;زکریا zakariya;"
    "مصطفی mustafa mostafa;مرتضی murtada morteza;مجتبی mujtaba mojtaba;رضا rida reza;مهدی mahdi mehdi;هادی hadi;صادق sadiq sadegh;باقر baqir bagher;جعفر jafar;"
    "عباس abbas;حیدر haydar heydar;جواد jawad javad;تقی taqi taghi;نقی naqi naghi;اکبر akbar;اصغر asghar;امیر amir;کریم karim;رحیم rahim;رحمان rahman;عظیم azim;"
    "رحمن rahman;سلام salam;سالم salim salem;سلیم salim;سلمان salman;جمال jamal;جمیل jamil;جلال jalal;جلیل jalil;کمال kamal;کامل kamil kamel;فواد fuad foad;"
    "فیصل faysal faisal;فهد fahd;فرید farid;فاروق faruq farough;فضل fadl fazl;قادر qadir ghader;قدیر qadir ghadir;لطیف latif;مالک malik malek;ماجد majid majed;مجید majid;"
    "منیر munir monir;مبارک mubarak mobarak;نبیل nabil;نجیب najib;نذیر nadhir nazir;نعمان numan noman;نعیم naim;نور nur nour;وحید wahid vahid;ولید walid valid;وسیم wasim vasim;"
    "ولی wali vali;زید zayd zeid;زیاد ziyad ziad;زبیر zubayr zobeir;طالب talib taleb;طاهر tahir taher;صالح salih saleh;صلاح salah;صدام saddam;شریف sharif;شاکر shakir shaker;"
    "رشید rashid;راشد rashid rashed;رفیق rafiq rafigh;ربیع rabi;بدر badr;بلال bilal belal;بکر bakr;بشیر bashir;بشار bashar;انور anwar anvar;اشرف ashraf;اسعد asad;اسد asad;"
    "اسامه usama osama;انس anas;ایمن ayman;حافظ hafiz hafez;حبیب habib;حکیم hakim;حقانی haqqani haghani;حمدان hamdan;حمزه hamza hamzeh;خلیل khalil;خلیفه khalifa khalifeh;"
    "عادل adil adel;عارف arif aref;عامر amir amer;عبد abd;عبدالله abdullah abdollah;عبید ubayd obeid;عبیدالله ubaydullah obeidollah;عزیز aziz;عصام isam essam;عماد imad emad;عمار ammar;"
    "غالب ghalib ghaleb;غازی ghazi;غلام ghulam gholam;فاطمه fatima fatemeh;عایشه aisha ayesheh;زینب zaynab zeinab;مریم maryam;خدیجه khadija khadijeh;لیلی layla leyla;لیلا layla leila;"
    "الله allah;حسام husam hesam;حسنی husni hosni;معمر muammar;قذافی qadhafi ghazafi;مقتدی muqtada moghtada;نصرالله nasrallah nasrollah;حزب hizb hezb;قاعده qaida ghaedeh;شیخ shaykh sheikh;"
    "ملا mulla molla;سید sayyid seyed;بن bin ben;ابن ibn ebn;ابو abu;ام umm;تهران tihran tehran;اصفهان isfahan esfahan;دمشق dimashq dameshgh;بغداد baghdad;مشهد mashhad;مصر misr mesr"
)
_HEBREW = (
    "משה moshe;דוד david;יוסף yosef;יעקב yaakov;אברהם avraham;יצחק yitzhak;שמואל shmuel;שלמה shlomo;אהרן aharon;אהרון aharon;חיים haim;מאיר meir;בנימין binyamin;דניאל daniel;"
    "מיכאל michael;רפאל rafael;שמעון shimon;לוי levi;כהן cohen;צבי zvi;זאב zeev;אריה aryeh;אליהו eliyahu;אלי eli;עמוס amos;יהודה yehuda;נתן natan;נתניהו netanyahu;יונתן yonatan;"
    "רחל rachel;רבקה rivka;שרה sara;לאה lea;רות ruth;אסתר esther;מרים miriam;חנה hana;תל tel;אביב aviv;חיפה haifa;ירושלים yerushalayim;ישראל yisrael;בן ben;בר bar;גל gal;נעם noam"
)


def _table(rows: str) -> dict[str, tuple[str, str]]:
    """Give names with two spellings each; a name with one has it twice."""
    out = {}
    for row in rows.split(";"):
        name, *ways = row.split()
        out[name] = ways[0], ways[-1]
    return out


ARABIC = _table(_ARABIC)
"""Names in one form of each letter, with their Arabic and their Persian spelling."""

HEBREW = {name: ways[0] for name, ways in _table(_HEBREW).items()}
"""Hebrew names with their usual spelling."""
