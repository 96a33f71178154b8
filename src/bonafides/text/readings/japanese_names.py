"""Han characters as Japanese family and given names read them.

Source:
    General knowledge of Japanese names: the characters most used in them, each with the readings usual in names, the commonest first.
"""

from functools import lru_cache
from itertools import islice, product

_READINGS = (
    "山 yama san;田 ta da;川 kawa gawa;河 kawa ko;村 mura;木 ki gi;本 moto hon;井 i;口 kuchi guchi;島嶋嶌 shima jima;崎﨑 saki zaki;沢澤 sawa zawa;谷 tani ya gai;原 hara wara bara;"
    "野 no;上 ue kami uwa noue;下 shita shimo;中 naka;小 ko o;大 o dai hiro;高髙 taka;松 matsu;竹 take;石 ishi;岩 iwa;森 mori;林 hayashi bayashi;水 mizu;金 kane kana kin;"
    "藤 fuji do to;佐 sa suke;伊 i;斎齋斉齊 sai;加 ka;近 kon chika;遠 en;安 yasu a an;後 go;工 ku;内 uchi;外 soto;前 mae;宮 miya;寺 tera dera;神 kami kan jin ko;"
    "東 higashi azuma to;西 nishi sai;南 minami;北 kita;青 ao;赤 aka;白 shira shiro haku;黒 kuro;土 tsuchi do;池 ike;江 e;浜濱 hama;浦 ura;岡丘 oka;坂阪 saka zaka;"
    "橋 hashi bashi;塚 tsuka zuka;倉蔵 kura;尾 o;戸 to do;部 be bu;辺邊邉 be nabe;渡 wata watari;服 hat;根 ne;屋 ya;家 ie ya ke;間 ma;町 machi;市 ichi;里 sato ri;"
    "杉 sugi;桜櫻 sakura;梅 ume;桑 kuwa;菊 kiku;花 hana ka;葉 ha ba yo;草 kusa;菅 suga kan;萩 hagi;荒 ara;新 shin ara nii arata;古 furu ko;久 hisa ku kyu;永 naga ei;"
    "長 naga cho osa;広廣 hiro ko;深 fuka;浅 asa;丸 maru;平 hira taira hei;富冨 tomi to;福 fuku;吉 yoshi kichi ki;喜 ki yoshi nobu;幸 yuki sachi ko;清 kiyo shi sei kiyoshi;"
    "秋 aki shu;春 haru;夏 natsu;冬 fuyu;一 ichi kazu hajime;二 ji ni tsugu;三 mi san zo mitsu;四 yo shi;五 go i;六 roku mu;七 nana shichi;八 ya hachi;九 ku kyu;十 ju to;"
    "千 chi sen;万萬 man;百 momo;星 hoshi;月 tsuki zuki;日 hi nichi ka;光 mitsu hikaru ko;明 aki akira mei;照 teru;晴 haru;雪 yuki;風 kaze;雲 kumo;天 ama ten;"
    "馬 ma uma ba;牛 ushi;鳥 tori;鶴 tsuru;亀龜 kame;熊 kuma;犬 inu;猪 ino;鹿 ka shika;魚 uo;貝 kai;虎 tora;竜龍 ryu tatsu;鈴 suzu;関關 seki;今 ima kon;"
    "武 take mu takeshi;士 shi;正 masa tadashi sho;政 masa;昌 masa;雅 masa;真眞 ma shin makoto;誠 makoto sei;勝 katsu masaru;克 katsu;和 kazu wa;義 yoshi;良 yoshi ryo;好 yoshi;"
    "美 mi yoshi;恵惠 e kei megumi;子 ko;代 yo shiro;世 yo se;江 e;枝 e eda;香 ka kaori;奈 na;菜 na;加 ka;里 ri;理 ri;莉 ri;利 toshi ri;紀 nori ki;典 nori;則 nori;"
    "憲 nori ken;徳 toku nori;範 nori;法 nori;教 nori;俊 toshi shun;敏 toshi bin;寿壽 toshi hisa ju;年 toshi;智 tomo chi satoshi;知 tomo chi;友 tomo yu;朋 tomo;"
    "夫 o;男 o;雄 o yu;生 o sei iku nama;郎 ro;朗 ro;太 ta o;次 ji tsugu;治 ji haru osamu;司 ji shi tsukasa;史 shi fumi;志 shi;之 yuki no;行 yuki;助介輔祐佑 suke;介 suke kai;"
    "彦 hiko;人 to hito;仁 hito jin;也 ya nari;哉 ya;弥彌 ya mi;樹 ki ju;輝 teru ki;貴 taka ki;希 ki mare;基 moto;元 moto gen;孝 taka;隆 taka ryu takashi;敬 taka kei;"
    "尚 nao hisa;直 nao;健 ken take takeshi;賢 ken kata;謙 ken;研 ken;拳 ken;剛 tsuyoshi go take;弘 hiro hiroshi;浩 hiro hiroshi ko;博 hiro hiroshi;裕 hiro yu yutaka;宏 hiro hiroshi;"
    "洋 yo hiro;陽 yo haru;康 yasu ko;靖 yasu;保 yasu ho tamotsu;泰 yasu;信 nobu shin;伸 nobu shin;延 nobu;宣 nobu;秀 hide shu;英 hide ei;栄榮 ei hide sakae;成 nari shige sei;"
    "重 shige ju;茂 shige shigeru;滋 shige;繁 shige;昭 aki sho;章 aki sho;彰 aki;晃 aki akira ko;晶 aki;亮 ryo akira;涼 ryo;諒 ryo;遼 ryo;龍 ryu tatsu;進 susumu shin;"
    "修 shu osamu;豊豐 toyo yutaka;忠 tada;達 tatsu;辰 tatsu;哲 tetsu;鉄鐵 tetsu;道 michi do;通 michi;充 mitsu;満滿 mitsu;実實 mi minoru sane;宗 mune so;恒 tsune;常 tsune;"
    "文 fumi bun;勇 yu isamu;優 yu;由 yu yoshi;悠 yu haru;結 yu;翔 sho;将將 masa sho;匠 sho;拓 taku;卓 taku;琢 taku;岳 take gaku;学 gaku manabu;岸 kishi gishi;倍 be;破 ba;嵐 arashi;曇 kumo;乃 no;々 no;瑞 mizu;瑠 ru;琴 koto;絵繪 e;絢 aya;遥 haruka;葵 aoi;蒼 ao so;蘭 ran;凛 rin;玲 rei;怜 rei;礼禮 rei nori;鉱 ko;"
    "倫 michi;順 jun;純 jun;淳 jun atsu;潤 jun;準 jun;篤 atsu;敦 atsu;厚 atsu;圭 kei;慶 kei yoshi;啓 kei hiro;恵 kei;聡 satoshi so;悟 satoru go;猛 takeshi;"
    "毅 takeshi;稔 minoru;守 mamoru mori;徹 toru tetsu;透 toru;薫 kaoru;淑 yoshi;佳 yoshi ka kei;芳 yoshi;嘉 yoshi ka;由 yu;愛 ai mana;麻 asa ma;沙 sa;紗 sa;早 haya sa;"
    "相 ai so;細 hoso;有 ari yu;矢 ya;羽 ha hane;織 ori;岐 ki;笠 kasa;瀬瀨 se;滝瀧 taki;堀 hori;溝 mizo;浪 nami;波 nami ha;津 tsu zu;港 minato;湯 yu;泉 izumi;"
    "鎌 kama;釜 kama;鍋 nabe;桐 kiri;栗 kuri;柳 yanagi;柴 shiba;榎 enoki;椎 shii;楠 kusu;桂 katsura;梶 kaji;樋 hi;横 yoko;向 muko mukai;奥 oku;北 kita;合 ai go;"
    "秦 hata;畑畠 hata hatake;須 su;園 sono;飯 ii;米 yone;稲 ina;穂 ho;茶 cha;酒 sake saka;塩 shio;油 abura;岩 iwa;玉 tama;珠 tama;鏡 kagami;弓 yumi;多 ta;"
    "手 te;足 ashi;目 me;首 kubi;頭 kashira;尻 jiri;浮 uki;寒 kan;柏 kashiwa;茨 ibara;苗 nae;葛 kazu kuzu kat;仲 naka;仙 sen;伏 fuse;倉 kura;児兒 ko go ji;刈 kari;"
    "占 shime;吹 fuki;君 kimi;命 mei;品 shina;門 kado mon;問 toi;国國 kuni koku;城 shiro ki jo;堂 do;堤 tsutsumi;境 sakai;増 masu;壁 kabe;夕 yu;夢 yume;妻 tsuma;"
    "姫 hime;宇 u;守 mori;宝 takara;室 muro;宿 shuku;尼 ama;峰峯 mine;嶺 mine;巻 maki;幡 hata;庄 sho;庭 niwa;影 kage;後 go;徳 toku;恩 on;曽曾 so;朝 asa tomo;"
    "望 nozomi mochi;杜 mori;梨 nashi;森 mori;椿 tsubaki;檜桧 hi;殿 tono;毛 mo ke;氷 hi;沖 oki;沼 numa;泊 tomari;洞 hora;海 umi kai;淵渕 fuchi;湊 minato;湖 ko;"
    "晋 shin susumu;邦 kuni;公 ko kimi;建 take tatsu;忍 shinobu;始 hajime;規 nori;銀 gin;甘 ama;耕 ko;階 kai;茂 mote mo;木 ki gi;祐 yu;裕 hiro yu;典 nori;孫 son;洪 ko hiro;稔 toshi minoru;"
    "允 masa;允 mitsu;彬 akira;聖 sei kiyoshi;功 isao ko;勲 isao;巌 iwao;巖 iwao;薫 kaoru;鋼 ko;鉱 ko;丈 take jo;嗣 tsugu;継 tsugu;次 tsugi;貞 sada;定 sada;禎 sada;節 setsu;雪 setsu;"
    "綾 aya;彩 aya;絢 aya;文 aya;亜 a;衣 i e;絵 e;織 ori;華 hana ka;珂 ka;歌 uta;詩 shi uta;琴 koto;瑞 mizu zui;瑠 ru;璃 ri;玲 rei;礼 rei;麗 rei;令 rei;零 rei;鈴 rin;凛 rin;"
    "蓮 ren;廉 ren;連 ren;錬 ren;魁 kai;快 kai;開 kai;航 ko wataru;渉 wataru sho;亘 wataru;済 wataru;湧 yu;祥 sho yoshi;象 sho;省 sho;尋 hiro;紘 hiro;洸 ko;昂 ko akira;皓 hiro;"
    "暁 akira;旭 asahi akira;昴 subaru;昇 noboru;登 noboru;昊 sora;空 sora;碧 ao;葵 aoi;蒼 so ao;颯 so;壮 so takeshi;創 so;奏 so kana;操 misao;節 misao;静 shizu;鎮 shizu;雫 shizuku;"
    "偉 takeshi;威 take;武 takeru;尊 takeru;岳 takashi;喬 takashi;崇 takashi taka;卓 takashi;陸 riku;力 riki chikara;律 ritsu;立 ritsu tatsu;竜 ryo;凌 ryo;稜 ryo;遙遥 haru haruka;"
    "悦 etsu;越 koshi;逸 itsu;厳 gen iwao;原 gen;弦 gen;言 koto gen;穣 yutaka jo;浄 jo;城 ki;紹 sho;鷹 taka;鶴 tsu;鷲 washi;鴨 kamo;駿 shun;瞬 shun;舜 shun;春 shun;迅 jin;陣 jin;"
    "綱 tsuna;縄 nawa;網 ami;針 hari;鎌 kama;鋒 hoko;錦 nishiki;釘 kugi;鉾 hoko;鐘 kane;鍵 kagi;樽 taru;槙槇 maki;樫 kashi;橘 tachibana;柿 kaki;桃 momo;李 ri;杏 an anzu;梓 azusa;楓 kaede;"
    "萌 moe;芽 me;茜 akane;葛 katsu;蒲 kama;蓑 mino;藍 ai;蘭 ran;蛯 ebi;袴 hakama;裳 mo;見 mi;規 tada;訓 kuni nori;計 kazu;詠 ei;譲 yuzuru jo;豪 go;貢 mitsugu;資 suke;賀 ga ka;邑 mura;那 na;郷 go sato;"
    "源 minamoto gen;片 kata;狩 kari;猿 saru;玄 gen;甲 ko kai;町 machi;番 ban;登 noboru to;皆 mina;盛 mori;相 sa;砂 suna;磯 iso;秋 aki;種 tane;穴 ana;窪久 kubo;"
    "立 tachi tate;竿 sao;笹 sasa;箕 mino;粟 awa;紺 kon;綾 aya;緑 midori;縄 nawa;繩 nawa;置 oki;羊 hitsuji;老 oi;芝 shiba;芹 seri;若 waka;茅 kaya;荻 ogi;菱 hishi bishi;"
    "蒲 gama kama;蓮 hasu ren;蔦 tsuta;薄 usu;藪薮 yabu;虫 mushi;蛭 hiru;衣 i ginu;見 mi;角 kado tsuno;誉 homare;諏 su;訪 wa;豆 mame;貫 nuki;赤 aka;越 koshi;足 ashi;"
    "辻 tsuji;迫 sako;速 haya;遊 yu;都 to tsu miyako;郡 kori;針 hari;釘 kugi;鎮 shizu;静 shizu;阿 a;雨 ame ama;霜 shimo;鬼 oni ki;黄 ki;鴨 kamo;鷹 taka;鷲 washi;鷺 sagi;"
    "麦 mugi;麿 maro;鼻 hana"
)
NAMES = {
    "田中": "tanaka", "山田": "yamada", "鈴木": "suzuki", "佐藤": "sato", "高橋": "takahashi", "渡辺": "watanabe",
    "渡邊": "watanabe", "伊藤": "ito", "中村": "nakamura", "小林": "kobayashi", "加藤": "kato", "吉田": "yoshida",
    "山本": "yamamoto", "松本": "matsumoto", "井上": "inoue", "木村": "kimura", "清水": "shimizu", "山崎": "yamazaki",
    "池田": "ikeda", "橋本": "hashimoto", "石川": "ishikawa", "前田": "maeda", "藤田": "fujita", "小川": "ogawa",
    "岡田": "okada", "長谷川": "hasegawa", "村上": "murakami", "近藤": "kondo", "石井": "ishii", "斎藤": "saito",
    "斉藤": "saito", "坂本": "sakamoto", "遠藤": "endo", "青木": "aoki", "藤井": "fujii", "西村": "nishimura",
    "福田": "fukuda", "太田": "ota", "三浦": "miura", "岡本": "okamoto", "松田": "matsuda", "中島": "nakajima",
    "中野": "nakano", "原田": "harada", "小野": "ono", "竹内": "takeuchi", "金子": "kaneko", "和田": "wada",
    "中山": "nakayama", "石田": "ishida", "上田": "ueda", "森田": "morita", "柴田": "shibata", "酒井": "sakai",
    "工藤": "kudo", "横山": "yokoyama", "宮崎": "miyazaki", "宮本": "miyamoto", "内田": "uchida", "高木": "takagi",
    "安藤": "ando", "谷口": "taniguchi", "大野": "ono", "丸山": "maruyama", "今井": "imai", "藤原": "fujiwara",
    "小島": "kojima", "島田": "shimada", "桜井": "sakurai", "佐々木": "sasaki", "佐佐木": "sasaki",
}  # fmt: skip
"""Family names that every reader knows."""

_WHOLE = {
    "長谷": ("hase", "nagatani"), "服部": ("hattori",), "麻生": ("aso",), "五十嵐": ("igarashi",), "大和": ("yamato",), "日下": ("kusaka",), "渡部": ("watanabe", "watabe"),
    "越智": ("ochi",), "海老": ("ebi",), "和泉": ("izumi",), "伊達": ("date",), "羽田": ("hata", "haneda"), "神谷": ("kamiya",), "東海林": ("shoji",), "春日": ("kasuga",),
    "日向": ("hinata", "hyuga"), "小山": ("koyama", "oyama"), "山内": ("yamauchi", "yamanouchi"), "三枝": ("saegusa",), "高麗": ("koma",), "宍戸": ("shishido",), "百々": ("dodo",),
    "土井": ("doi",), "浅野": ("asano",), "一郎": ("ichiro",), "一二三": ("hifumi",), "小百合": ("sayuri",), "太郎": ("taro",), "大輔": ("daisuke",), "大介": ("daisuke",), "大樹": ("daiki",),
    "浩一": ("koichi",), "健太": ("kenta",), "翔太": ("shota",), "雄一": ("yuichi",), "良子": ("ryoko", "yoshiko"), "裕子": ("yuko", "hiroko"), "陽子": ("yoko",), "久美": ("kumi",),
    "直美": ("naomi",), "明美": ("akemi",), "由美": ("yumi",), "真由美": ("mayumi",), "由紀": ("yuki",), "美穂": ("miho",), "智子": ("tomoko",), "恵子": ("keiko",), "慶子": ("keiko",),
}  # fmt: skip
_LAST = {
    "田": "da",
    "口": "guchi",
    "崎": "zaki",
    "沢": "zawa",
    "澤": "zawa",
    "塚": "zuka",
    "夫": "o",
    "介": "suke",
    "生": "o",
    "次": "ji",
    "二": "ji",
    "治": "ji",
    "平": "hei",
}
_MOST_SIGNS, _MOST_GIVEN, _MOST_SPELLINGS = 4, 3, 400
_VOICED = {"k": "g", "s": "z", "t": "d", "h": "b", "ch": "j", "sh": "j", "ts": "z", "f": "b"}


def _table() -> dict[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for row in _READINGS.split(";"):
        signs, *ways = row.split()
        for sign in signs:
            out[sign] = tuple(dict.fromkeys((*out.get(sign, ()), *ways)))
    return out


_BY_SIGN = _table()


def usual(run: str) -> str:
    """Give a run as a Japanese family name, given name or both most usually read; empty where a sign is in no name here.

    >>> usual("松井"), usual("田中花子"), usual("长江")
    ('matsui', 'tanaka hanako', '')
    """
    if not 2 <= len(run) <= _MOST_SIGNS + 1:
        return ""
    known = next((n for n in (4, 3, 2) if n <= len(run) and run[:n] in NAMES), 0)
    family, given = NAMES.get(run[:known], ""), _parts(run[known:])
    if family and known == len(run):
        return family
    if not given or len(run) - known > _MOST_GIVEN:
        return ""
    alone = len(given) == 1 and len(run) - known == 1
    name = max(given[0], key=len) if alone else simple("".join(part[0] for part in given))
    return f"{family} {name}".strip()


@lru_cache(maxsize=4096)
def possible(run: str) -> frozenset[str]:
    """Give all spellings that the readings of the signs of a name may give together, with voiced middles; long vowels simple.

    >>> "kurosawa" in possible("黒沢"), "yamazaki" in possible("山崎"), "yamasaki" in possible("山崎"), len(possible("贸易"))
    (True, True, True, 0)
    """
    parts = _parts(run) if len(run) <= _MOST_SIGNS else []
    if not parts:
        return frozenset()
    ways = [_inside(ways) if place else ways for place, ways in enumerate(parts)]
    return frozenset(simple("".join(way)) for way in islice(product(*ways), _MOST_SPELLINGS))


def _parts(run: str) -> list[tuple[str, ...]]:
    """Give the readings of a name part by part, known pairs of signs as one; nothing where a sign has none."""
    out, at = list[tuple[str, ...]](), 0
    while at < len(run):
        length = next((n for n in (3, 2) if run[at : at + n] in _WHOLE), 1)
        taken = run[at : at + length]
        ways = _WHOLE.get(taken) or _BY_SIGN.get(taken)
        if ways is None:
            return []
        last = _LAST.get(taken) if at else None
        out.append(tuple(dict.fromkeys((last, *ways))) if last else ways)
        at += length
    return out


def simple(word: str) -> str:
    """Give a Japanese name in Latin letters with its long vowels simple, as passports do.

    >>> simple("ohno"), simple("yuuko"), simple("inoue"), simple("satou")
    ('ono', 'yuko', 'inoe', 'sato')
    """
    for long, short in (("ou", "o"), ("oh", "o"), ("oo", "o"), ("uu", "u")):
        word = word.replace(long, short)
    return word


def _inside(ways: tuple[str, ...]) -> tuple[str, ...]:
    """Give readings as they may stand after another sign."""
    out = list(ways)
    for way in ways:
        start = next((letters for letters in ("ch", "sh", "ts") if way.startswith(letters)), way[:1])
        if start in _VOICED:
            out.append(_VOICED[start] + way[len(start) :])
    return tuple(dict.fromkeys(out))
