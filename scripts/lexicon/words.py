"""Chooses the words of the lexicon and their costs: writes data/lexicon/words.tsv.

    python3 scripts/lexicon/words.py [--corpus ../shared/corpus]

Sources (data/PROVENANCE.md): jieba's dictionary, THUOCL, the administrative divisions, and data/lexicon/terms.tsv, which
terms.py mines from reports; data/lexicon/background.tsv says which words reports use, corrections.tsv which classes of the sources are wrong. words.tsv has a line for each word: the word, its cost in twelfths of a nat (the negative
logarithm of its share of all running words), and its class (a letter of src/lexicon/class.rs).
"""
import argparse
import csv
import json
import math
import re
from collections import Counter, defaultdict
from pathlib import Path

UNIT = 12  # cost units per nat
HAN = re.compile("[\u4e00-\u9fff〇]+$")

# jieba's tags → the classes of src/lexicon/class.rs. The first letters decide where the whole tag is not listed.
CLASSES = {
    "nr": "P", "nrt": "P", "nrfg": "P", "ns": "L", "nt": "O", "nz": "Z", "n": "n", "ng": "g", "an": "n",
    "v": "v", "vn": "w", "vg": "g", "vd": "d", "vi": "v", "vq": "v", "a": "a", "ad": "d", "ag": "g", "b": "b",
    "t": "t", "tg": "t", "m": "m", "mq": "m", "mg": "m", "q": "q", "d": "d", "dg": "d", "df": "d",
    "c": "f", "p": "f", "u": "f", "y": "f", "e": "f", "o": "f", "k": "k", "h": "h", "r": "r", "rr": "r", "rz": "r", "rg": "r",
    "f": "s", "s": "s", "i": "i", "l": "i", "j": "j", "z": "a", "zg": "g", "g": "g", "x": "x",
    "uj": "f", "ul": "f", "uv": "f", "uz": "f", "ud": "f", "ug": "f",
}

# Clauses of a verb and its object that are listed as nouns: the object is the term; and pieces of clauses that are listed as names.
LEFT_OUT = set("""采取措施 明显提高 明显改善 大大增加 在城镇 于城镇 段时间 对外部 开发新 严重者 凤凰涅 国家有关 符合中国 国家化
完善宏观调控 完善现代企业制度 经研究 符合条件 符合规定 符合国家 符合国际 符合规范 提高效率 提高工作效率 降低成本 降低生产
解决问题 维护社会公平正义 缺乏后劲 偿还欠款 消除影响 承担责任 恢复名誉 履行合同 依法查处""".split())

# THUOCL's lists: lowest document frequency that is taken, share of a count of jieba that a document is worth (the median
# over the words that both have), class.
THUOCL = {
    "caijing": (50, 0.018, "n"), "law": (300, 0.0017, "n"), "IT": (600, 0.0076, "n"), "chengyu": (20, 0.038, "i"),
    "diming": (150, 0.03, "L"), "medical": (500, 0.06, "n"), "food": (2000, 0.002, "n"), "lishimingren": (60, 0.08, "P"),
}


def jieba(corpus):
    for line in open(corpus / "lexicons/jieba/dict.txt", encoding="utf-8"):
        word, count, tag = line.split()
        yield word, int(count), tag


def worth(word, count, tag, used):
    """Whether a word of jieba's dictionary earns its place."""
    if not HAN.match(word):
        return False
    if len(word) == 1:
        return count >= 5 or tag != "zg"
    if tag in ("nr", "nrt", "nrfg"):
        # Rarer names are found by their surname, or by coming again.
        return len(word) <= 5 and count >= (10 if word in used else 20)
    if tag == "m":
        return count >= 200
    # A longer word takes more bytes and is more often cut right from its parts; those that reports use stay.
    return count >= (4 if len(word) < 3 or word in used else 8)


def thuocl(corpus):
    for name, (lowest, share, cls) in THUOCL.items():
        text = (corpus / f"lexicons/thuocl/THUOCL_{name}.txt").read_text(encoding="utf-8-sig")
        for line in re.split(r"[\r\n]+", text):
            parts = line.split()
            if len(parts) >= 2 and parts[1].isdigit() and int(parts[1]) >= lowest and HAN.match(parts[0]) and 2 <= len(parts[0]) <= 8:
                yield parts[0], min(60, max(2, int(parts[1]) * share)), cls


SHORT = re.compile("(特别行政区|(蒙古|维吾尔|回族|壮族|藏)*自治区|..?族自治[县州]|自治[县州]|地区|[省市县区盟旗])$")


def divisions(corpus):
    """Names of provinces, cities and counties with and without their suffix."""
    for name, count in (("provinces", 2000), ("cities", 300), ("areas", 60)):
        for row in csv.DictReader(open(corpus / f"lexicons/admin_divisions/{name}.csv", encoding="utf-8")):
            full = row["name"]
            if not HAN.match(full) or full in ("市辖区", "县") or "直辖" in full:
                continue
            yield full, count, "L"
            short = SHORT.sub("", full)
            if len(short) >= 2 and short != full and name != "areas":
                yield short, count, "L"
    tree = json.load(open(corpus / "lexicons/admin_divisions/HK-MO-TW.json", encoding="utf-8"))
    stack = [tree]
    while stack:
        node = stack.pop()
        names = node.keys() if isinstance(node, dict) else [n for n in node if isinstance(n, str)]
        stack += node.values() if isinstance(node, dict) else [n for n in node if not isinstance(n, str)]
        for full in names:
            if HAN.match(full):
                yield full, 20, "L"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path(__file__).resolve().parents[2] / "../shared/corpus")
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "data/lexicon")
    args = parser.parse_args()
    counts, classes = {}, {}
    used = {line.split("\t")[0] for line in open(args.data / "background.tsv", encoding="utf-8")}
    for word, count, tag in jieba(args.corpus):
        if worth(word, count, tag, used):
            counts[word], classes[word] = count, CLASSES.get(tag, CLASSES.get(tag[0], "x"))
    for source in (thuocl, divisions):
        for word, count, cls in source(args.corpus):
            if word not in counts:
                counts[word], classes[word] = count, cls
            elif source is divisions:
                counts[word], classes[word] = max(count / 10, counts[word]), "L"
    for line in open(args.data / "terms.tsv", encoding="utf-8"):
        if not line.startswith("# "):
            term, count = line.rstrip("\n").split("\t")
            if term not in counts:
                # The reports are a seventieth of the running words that jieba counted.
                counts[term], classes[term] = max(60, int(count) * 20), "T"
    for line in open(args.data / "corrections.tsv", encoding="utf-8"):
        if not line.startswith("# "):
            cls, words = line.rstrip("\n").split("\t")
            classes.update((word, cls) for word in words.split() if word in counts)
    for unit in open(args.data / "units.txt", encoding="utf-8").read().split("\n")[1:]:
        if unit:
            counts[unit], classes[unit] = counts.get(unit, 3), "q"
    for word in LEFT_OUT:
        counts.pop(word, None)
    total = sum(counts.values())
    with open(args.data / "words.tsv", "w", encoding="utf-8") as out:
        for word in sorted(counts):
            cost = min(255, max(1, round(-math.log(max(counts[word], 1) / total) * UNIT)))
            out.write(f"{word}\t{cost}\t{classes[word]}\n")
    print(len(counts), "words")


main()
