"""Cyrillic, Greek, Arabic and Hebrew letters as the sounds they stand for."""

import re
import unicodedata

from bonafides.text.readings.semitic import one_form
from bonafides.text.sounding.distance import Unit

_VOWEL, _LIGHT, _FAINT = (0.4, 0.45), (0.15, 0.2), (0.05, 0.08)


def _table(rows: str) -> dict[str, tuple[Unit, ...]]:
    """Give letters and their sounds: with "?" a light one, with "!" a faint one."""
    out: dict[str, tuple[Unit, ...]] = {}
    for row in rows.split():
        written, _, sounds = row.partition("=")
        out[written] = tuple(_unit(part) for part in sounds.split("+") if part)
    return out


def _unit(part: str) -> Unit:
    sounds = part.rstrip("?!")
    if part != sounds:
        return Unit(sounds, *(_LIGHT if part[-1] == "?" else _FAINT))
    return Unit(sounds, *_VOWEL) if sounds[0] in "aeiou" else Unit(sounds, 0.95, 1.0)


_CYRILLIC = _table(
    "а=ae б=b в=vwf г=ghx д=d дж=JZ дз=zcJ дж=J е=eij ё=j?+oeu ж=ZJz з=zsc и=iej й=ji? к=kg кс=k+szS л=l м=m н=n о=oau п=p р=r с=sTcz си=sSTcz+iej ся=sS+a сю=sS+u "
    "сё=sS+o т=tT ти=tCT+iej тя=tC+a тю=tC+u тё=tC+o у=uowv ф=fT х=hxk ц=cCszk ч=Cc ш=SsC щ=SC ъ= ы=ieu ь= э=ea ю=j?+ui я=j?+ae і=ie ї=j!+i є=j!+e ґ=g ў=uwv "
    "дзи=JzdZ+iej дзю=J+u дзя=J+a дзё=J+o ье=j?+e ьё=j?+oe ью=j?+u ья=j?+a ио=ij?+o иу=ij?+u иа=ij?+a ия=i+j!+a тс=cts тц=cts ј=j љ=l њ=n ћ=C ђ=J џ=J ѓ=gJ ќ=kC ѕ=z ә=ae ғ=g қ=kg ң=Nn "
    "ө=oeu ұ=u ү=u һ=h ҳ=h ҷ=J ый=ie+j! ий=ie+j! чж=ZJC цз=zJjc ська$=s+k+a+j!+a! цька$=cs+k+a+j!+a!"
)
_GREEK = _table(
    "α=a β=vb γ=gjh δ=dT ε=ei ζ=z η=ie θ=Tt ι=iej κ=k λ=l μ=m ν=n ξ=k+s ο=o π=p ρ=r σ=sSz ς=s τ=t υ=iuef φ=f χ=hxkCS ψ=p+s ω=o ου=uw αι=eai ει=ie οι=ioe αυ=a+vfu ευ=e+vfu μπ=bm ντ=dn "
    "γκ=gN γγ=Ng τζ=JC τσ=Ccts γι=jJ?+i"
)
_ARABIC = _table(
    "ا=aeo? آ=a ب=bpv پ=p ت=t ث=tTs ج=JgZ چ=C ح=h خ=xkh د=d ذ=dzT ر=r ز=zs ژ=Z س=sczT ش=SC ص=s ض=dz ط=t ظ=zd ع=aeoiu! غ=gxhr ف=fvpf ق=kgh ک=kgc گ=g ل=l م=m ن=n ه=h و=wuovj ی=ijey ڤ=v ڭ=gN "
    "تش=CtS دج=J تس=cst كس=ks ٹ=t ڈ=d ڑ=r ں=n ئ=iej? ځ=zJd څ=cs ږ=ZgJ ښ=Sxk ڼ=n ړ=r ټ=t ډ=d ې=ei ۍ=aei+i! ګ=g ێ=e ۆ=oiu ڕ=r ڵ=l ە=aeo! ۇ=uo ۈ=ui ۋ=vw"
)
_ARABIC["ه$"] = (Unit("hatae", 0.08, 0.15),)
_ARABIC["و"], _ARABIC["ی"] = (Unit("wuov", 0.35, 0.6),), (Unit("ijea", 0.3, 0.5),)
_ARABIC["ه"] = (Unit("h", 0.6, 0.8),)
_ARABIC["ی$"], _ARABIC["و$"] = (Unit("iejay", 0.45, 0.5),), (Unit("uovw", 0.45, 0.55),)
_ARABIC["^ا"], _ARABIC["^ع"] = (Unit("aeoiu", 0.35, 0.4),), (Unit("aeoui", 0.25, 0.3),)
_ARABIC["الله$"] = (Unit("aeuoi", 0.05, 0.1), Unit("l", 0.95, 1.0), Unit("aeo", 0.05, 0.1), Unit("h", 0.15, 0.3))
_ARABIC["الله"] = _ARABIC["الله$"]
_ARABIC["*"] = (Unit("aeuoi", 0.05, 0.1), Unit("lrsdntz", 0.1, 0.2))
_HEBREW = _table(
    "א=aeoiu! ב=bv ג=gJ ג'=JZ ד=d ה=h ו=uovw וו=wvu ז=zs ז'=ZJ ח=hxkC ט=t י=ijea יי=aei?+ij? כ=kxh ך=xkC ל=l מ=m ם=m נ=n ן=n ס=sc ע=aeoiu! פ=pf ף=fv צ=csz ץ=csz צ'=C ץ'=C ק=kc ר=r ש=Ss ת=tT ת'=Tt "
    "טש=C דז'=J טס=cst"
)
_HEBREW["ו"], _HEBREW["י"] = (Unit("uovw", 0.35, 0.55),), (Unit("ijea", 0.3, 0.45),)
_HEBREW["ה$"], _HEBREW["ה"] = (Unit("aehoe", 0.05, 0.15),), (Unit("h", 0.5, 0.7),)
_HEBREW["^א"], _HEBREW["^ע"] = (Unit("aeoiu", 0.35, 0.4),), (Unit("aeoiu", 0.3, 0.35),)
_HEBREW["א$"] = (Unit("aeo", 0.1, 0.2),)
_APOSTROPHES = re.compile("[׳’‘`´]")
_ARTICLE = re.compile("^ال(?=..)(?!له$)")
_INNER_ARTICLE = re.compile(
    "(?<=..)ال(?=(?:دین|حق|رحم|حی|سلا|کری|قاد|عزی|رزا|غفو|لطی|جبا|حمی|مجی|ستا|وها|وکی|مال|ناص|مل|خال|حک))"
)
_DOUBLED = re.compile(r"([^\W\d_аеиоуіα-ω])\1")
_LONGEST = 4
_YOT = frozenset("аеёиоуыэюяіїє")


def cyrillic_sounds(run: str) -> list[Unit]:
    """Give a Cyrillic run as sounds; an е that opens a word or follows a vowel may have a y before it."""
    low = _DOUBLED.sub(r"\1", run.lower())
    units = list[Unit]()
    for place, piece in _pieces(low, _CYRILLIC):
        if piece == "е" and (not place or low[place - 1] in _YOT):
            units.append(Unit("ji", *_FAINT))
        units += _CYRILLIC[piece]
    return units


def greek_sounds(run: str) -> list[Unit]:
    """Give a Greek run as sounds."""
    plain = "".join(c for c in unicodedata.normalize("NFD", run.lower()) if not unicodedata.combining(c))
    return [unit for _, piece in _pieces(plain, _GREEK) for unit in _GREEK[piece]]


def arabic_sounds(run: str) -> list[Unit]:
    """Give a run of Arabic script as sounds: its consonants and long vowels, an article lightly lost."""
    word = one_form(run).replace(" ", "")
    bare = _INNER_ARTICLE.sub("*", _ARTICLE.sub("", word))
    article = [Unit("aeu", *_FAINT), Unit("lrsndtz", *_FAINT)] if _ARTICLE.match(word) else []
    return article + [unit for _, piece in _pieces(bare, _ARABIC) for unit in _ARABIC[piece]]


def hebrew_sounds(run: str) -> list[Unit]:
    """Give a Hebrew run as sounds: its consonants, each hard or soft, and the letters that may be vowels."""
    word = "".join(c for c in _APOSTROPHES.sub("'", run) if not unicodedata.combining(c))
    return [unit for _, piece in _pieces(word, _HEBREW) for unit in _HEBREW[piece]]


def _pieces(word: str, table: dict[str, tuple[Unit, ...]]) -> list[tuple[int, str]]:
    """Give the places and letters of a word, the longest known letters first; unknown signs fall away."""
    out, at = list[tuple[int, str]](), 0
    while at < len(word):
        for length in range(_LONGEST, 0, -1):
            piece = word[at : at + length]
            marked = piece + "$" if at and at + length == len(word) else "^" + piece
            if (marked[0] != "^" or not at) and marked in table:
                out.append((at, marked))
                break
            if len(piece) == length and piece in table:
                out.append((at, piece))
                break
        else:
            length = 1
        at += length
    return out
