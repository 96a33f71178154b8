"""Other signs for the same letter: simplified and traditional Han, Persian and Arabic keys, composed and decomposed forms."""

import unicodedata
from random import Random

from bonafides.parties.changes.subject import LEVELS, Named, edited

_SIMPLE = (
    "连东机贸实业电国术华产进设备开发总团责务广长龙经济学车军飞仪导弹舰钢铁铝钛银湾岛马陈张刘赵杨吴郑孙黄万丰义书云亚优会传伟关兴农创动区医协单卫厂历压参双变号叶员园图圆场"
    "坚声处头宁宝对寿将尔岭师应庄库强归录战户扬护报担换据数断无时显晓权来构枪标树桥检楼欧气汇汉泽测润渔温灵灯炉点炼热爱环现玛盐监盘矿码种称稳笔简类纤约级纪纯线组织绍结络统"
    "维综绿缆编网罗联腾苏范荣药莱营蓝虎装见规视觉计订讯论证识诚详语调谢贝负财货质购资赛赞轨轮软轴载轻辆输达运迈过远选递邮邓铜铭铸链销锋锐键镇门问间闻阳阴际陆陕险随隆难雾静韩页项顺预领题颜额风饰馆骏验鱼鲁鸟鸡鸿鹏麦齐"
)
_TRADITIONAL = (
    "連東機貿實業電國術華產進設備開發總團責務廣長龍經濟學車軍飛儀導彈艦鋼鐵鋁鈦銀灣島馬陳張劉趙楊吳鄭孫黃萬豐義書雲亞優會傳偉關興農創動區醫協單衛廠歷壓參雙變號葉員園圖圓場"
    "堅聲處頭寧寶對壽將爾嶺師應莊庫強歸錄戰戶揚護報擔換據數斷無時顯曉權來構槍標樹橋檢樓歐氣匯漢澤測潤漁溫靈燈爐點煉熱愛環現瑪鹽監盤礦碼種稱穩筆簡類纖約級紀純線組織紹結絡統"
    "維綜綠纜編網羅聯騰蘇範榮藥萊營藍虎裝見規視覺計訂訊論證識誠詳語調謝貝負財貨質購資賽贊軌輪軟軸載輕輛輸達運邁過遠選遞郵鄧銅銘鑄鏈銷鋒銳鍵鎮門問間聞陽陰際陸陝險隨隆難霧靜韓頁項順預領題顏額風飾館駿驗魚魯鳥雞鴻鵬麥齊"
)
_KEYS = (("ى", "ی"), ("ی", "ي"), ("ک", "ك"), ("ه", "ة"), ("ё", "е"), ("Ё", "Е"), ("і", "и"), ("ґ", "г"))

_OTHER: dict[str, str] = {
    sign: other
    for one, two in (*zip(_SIMPLE, _TRADITIONAL, strict=True), *_KEYS)
    if one != two
    for sign, other in ((one, two), (two, one))
}


def other_signs(name: Named, level: int, rng: Random) -> str:
    """Write signs as another country's keyboard has them, Han simplified or traditional; heavy is all of them, decomposed."""
    places = [p for p, c in enumerate(name.text) if c in _OTHER]
    if level == LEVELS[-1]:
        return unicodedata.normalize("NFD", "".join(_OTHER.get(c, c) for c in name.text))
    return edited(name.text, places, level, rng, lambda c: _OTHER[c])
