"""Family names in the Latin spellings that families use, where no rule of transcription gives them.

Source:
    General knowledge of Korean passports and of Hong Kong, Macau, Singapore and Taiwan spellings; the most usual first.
"""

_KOREAN = (
    "김 kim gim;이 lee yi rhee ri li;박 park pak bak;최 choi choe choy;정 jung chung jeong cheong;강 kang gang;조 cho jo;윤 yoon yun youn;장 jang chang;"
    "임 lim im rim yim;림 lim rim im;한 han hahn;오 oh o;서 seo suh so;신 shin sin;권 kwon gwon kweon;황 hwang whang;안 ahn an;송 song;류 ryu yoo liu ryoo;"
    "유 yoo yu ryu you;홍 hong;전 jeon chun jun chon;고 ko koh go;문 moon mun;양 yang ryang;량 ryang yang;손 son sohn;배 bae pae bai;백 baek paik paek baik;"
    "허 huh heo hur ho;남 nam nahm;심 shim sim;노 noh roh no;로 ro roh no;하 ha hah;곽 kwak gwak;성 sung seong song;차 cha;주 joo ju chu;우 woo u wu;"
    "구 koo gu ku;민 min;진 jin chin;지 ji chi jee;나 na ra nah;라 ra na rah;엄 um eom uhm;채 chae;원 won weon;천 cheon chun chon;방 bang pang;공 kong gong;"
    "현 hyun hyeon hyon;함 ham hahm;변 byun byeon pyon;염 yeom yum youm;여 yeo yuh yo;려 ryo yeo;추 choo chu;도 do to doh;소 so soh;석 seok suk sok;"
    "선 sun seon son;설 seol sul sol;마 ma;길 gil kil;연 yeon yon youn;위 wi wee;표 pyo;명 myung myeong myong;기 ki gi kee;반 ban pan;왕 wang;금 keum geum kum;"
    "옥 ok ock;육 yuk yook;인 in;맹 maeng;제 je jae che;모 mo;탁 tak;국 kook guk kuk;어 eo uh;은 eun un;편 pyun pyeon;용 yong;리 ri lee rhee yi;렴 ryom yeom;"
    "남궁 namgung namkoong;황보 hwangbo whangbo;제갈 jegal chegal;선우 sunwoo seonu;독고 dokgo tokko;사공 sagong sakong"
)
_CHINESE = (
    "朴 piao park pak;单單 shan;解 xie;仇 qiu;查 zha;区區 ou au;翟 zhai;乐樂 yue;缪繆 miao;盖蓋 ge;尉 yu;员員 yun;薄 bo;覃 qin tam;"
    "陈陳 chan tan chern chin;黄黃 wong ng ooi wee;李 lee;张張 cheung teo chong cheong;林 lam lim;吴吳 ng goh ngo;梁 leung leong neo;刘劉 lau low liew;杨楊 yeung yeo yong ieong;"
    "郑鄭 cheng tay cheang teh;周 chow chau chew chiu;何 ho hoe;蔡 choi tsoi chua chai tsai;叶葉 yip ip yap yeh;许許 hui koh khaw hsu;曾 tsang chan tsen chang tseng;"
    "谢謝 tse chia hsieh cheah;徐 tsui chui hsu chee;孙孫 suen sun soon;胡 wu woo foo oh;朱 chu choo;高 ko go kou;罗羅 law lo loh;郭 kwok kuok quek kuo;"
    "马馬 ma mah;邓鄧 tang teng;冯馮 fung fong feng;潘 poon pun phua;袁 yuen un;蒋蔣 chiang tseung;余馀 yu yue yee;卢盧 lo loo lu;苏蘇 so soo su;"
    "赵趙 chiu chao jiu;方 fong fang png;石 shek seah shih;莫 mok moh;麦麥 mak;关關 kwan kuan;谭譚 tam tham;廖 liu liew liao;江 kong kang chiang;汤湯 tong;"
    "温溫 wan wen;洪 hung ang hong;姚 yiu yeow yao;严嚴 yim yen;邱 yau khoo chiu;丘 yau hew;黎 lai;区區 au ow;欧歐 au ow;欧阳歐陽 auyeung auyong ouyang;"
    "司徒 szeto seeto;伍 ng eng;翁 yung ang weng;施 sze shih see;简簡 kan;甘 kam;古 koo;沈 shum sim shen;钟鍾 chung cheong;锺 chung;钱錢 chin chien;"
    "尹 wan;孔 hung kung;康 hong kang;殷 yan;连連 lin lien;彭 pang phang;戴 tai;骆駱 lok;霍 fok;韦韋 wai;雷 lui loi;熊 hung hsiung;凌 ling;"
    "柯 or quah ko;庄莊 chong chng chuang;颜顏 ngan gan yen;詹 jim chiam;白 pak pai;陆陸 luk lu;魏 ngai wei;傅 fu poh;唐 tong tng tang;杜 to tu;"
    "金 kam king;程 ching cheng;萧蕭 siu seow hsiao;肖 siu;田 tin tien;董 tung;毛 mo;史 sze shih;贾賈 ka chia;夏 ha hsia;崔 tsui choi;龙龍 lung;"
    "宋 sung;倪 ngai ni;华華 wah hua;王 wong ong heng"
)


def _listed(rows: str) -> dict[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for row in rows.split(";"):
        name, *spellings = row.split()
        out[name] = tuple(dict.fromkeys((*out.get(name, ()), *spellings)))
    return out


def _by_sign(rows: str) -> dict[str, tuple[str, ...]]:
    """Give the table by each of the signs that open a row; compounds of two signs stand in both forms."""
    out: dict[str, tuple[str, ...]] = {}
    for name, spellings in _listed(rows).items():
        forms = (name[:2], name[2:] or name) if name in _COMPOUNDS else tuple(name)
        for form in forms:
            out[form] = tuple(dict.fromkeys((*out.get(form, ()), *spellings)))
    return out


_FULL_NAME = 3
_COMPOUNDS = frozenset({"欧阳歐陽", "司徒"})
KOREAN = _listed(_KOREAN)
"""Korean family names in Hangul, each with its usual spellings."""

CHINESE = _by_sign(_CHINESE)
"""Chinese family names in both forms of characters, as southern and older spellings have them."""


def korean_name(run: str) -> tuple[str, str]:
    """Give the family name and the given name of a Korean name of three syllables, or of two and two; empty where it is none.

    >>> korean_name("박지성"), korean_name("남궁민수"), korean_name("조선")
    (('박', '지성'), ('남궁', '민수'), ('', ''))
    """
    if run[:2] in KOREAN and len(run) in {3, 4}:
        return run[:2], run[2:]
    return (run[:1], run[1:]) if run[:1] in KOREAN and len(run) == _FULL_NAME else ("", "")
