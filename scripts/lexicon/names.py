"""Weighs the characters of persons' names: writes data/lexicon/names.tsv (surname, double or given; weight; the characters
that have it).

    python3 scripts/lexicon/names.py [--corpus ../shared/corpus]

The weight is the logarithm of how much likelier the character is in that place of a name than in running text, in tenths of a nat. Names
are the words of two and three characters that jieba's dictionary tags nr and that begin with one of SURNAMES; running text is all its
words by their counts. A word counts once: the dictionary's counts of names tell who was written about, not how people are called.
"""
import argparse
import math
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LEAST = 3
SURNAMES = """王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛
闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施牛樊葛邢安齐庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮纪梅童凌毕单季成霍涂游翁项裴卓喻池缪路柯管冉骆蔚
饶鲍蒲苗曲牟娄卜项席盛查游车房屈丛岑郁佘盖狄米辛应瞿桂晏费储戚初柴滕隋穆胥桑诸仇臧解楼鞠谷卫闵冷商芦戈仲苟鄢靳匡麦巩敖占苑闻宫阳艾时沙宗文华全景伍褚虞
揭练冼荆凤邬吉刁谌""".replace("\n", "")
DOUBLE = "欧阳 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 慕容 司徒 令狐 端木 东方 南宫 西门".split()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT / "../shared/corpus")
    args = parser.parse_args()
    surnames, given, running = Counter(), Counter(), Counter()
    for line in open(args.corpus / "lexicons/jieba/dict.txt", encoding="utf-8"):
        word, count, tag = line.split()
        for c in word:
            running[c] += int(count)
        if tag == "nr" and len(word) in (2, 3) and word[0] in SURNAMES:
            surnames[word[0]] += 1
            given.update(word[1:])
    weights = defaultdict(str)
    for kind, counts, chosen in (("surname", surnames, set(SURNAMES)), ("given", given, None)):
        total, all_running = sum(counts.values()), sum(running.values())
        for c in sorted(chosen or counts):
            if chosen is None and counts[c] < LEAST:
                continue
            share = (counts[c] + 0.5) / total
            weights[kind, round(10 * math.log(share / ((running[c] + 1) / all_running)))] += c
    rows = [f"{kind}\t{weight}\t{characters}\n" for (kind, weight), characters in sorted(weights.items())]
    rows.append(f"double\t60\t{''.join(DOUBLE)}\n")
    with open(ROOT / "data/lexicon/names.tsv", "w", encoding="utf-8") as out:
        out.write("# Weights of the characters of persons' names, by scripts/lexicon/names.py.\n")
        out.writelines(rows)
    print(len(rows), "rows")


main()
