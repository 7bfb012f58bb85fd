"""Mines terms of several words from the reports: writes data/lexicon/terms.tsv (term, count).

    cargo build --release --example analyze && python3 scripts/lexicon/terms.py && python3 scripts/lexicon/words.py

A term is a sequence of two to four words that can name something (by class, as in src/analysis/keywords/roles.rs), of four
to ten characters, that stands in at least DOCUMENTS reports, mostly not within a longer one, and holds together: its words
meet at least COHESION times as often as chance has it. GIVEN are terms whose inside no rule would join.
"""
from collections import Counter, defaultdict

import reports

DOCUMENTS, COUNT, COHESION = 8, 12, 60
GIVEN = """双随机、一公开 “双随机、一公开” 一老一小 放管服 “放管服” 新质生产力 三重一大 “三重一大” 十四五 “十四五” “十四五”规划 十四五规划 十五五 十三五
依申请公开 主动公开 一般公共预算收入 规上工业增加值 规模以上工业增加值 专项债券 政府采购 政务公开 社会消费品零售总额 固定资产投资 营商环境 乡村振兴
共同富裕 高质量发展 R&D 一网通办 一件事 三公经费 “三公”经费 两不愁三保障 双碳 专精特新 党风廉政建设 意识形态 全域土地综合整治 财会监督 统计造假""".split()
NOMINAL = set("nwTZjOLb")


def main():
    classes, stop = {}, {line.strip() for line in open(reports.ROOT / "data/lexicon/stop_words.txt", encoding="utf-8")}
    for line in open(reports.ROOT / "data/lexicon/words.tsv", encoding="utf-8"):
        word, _, cls = line.rstrip("\n").split("\t")
        classes[word] = cls
    part = lambda word: len(word) > 1 and classes.get(word) in NOMINAL and word not in stop
    words, counts, documents, total = Counter(), Counter(), defaultdict(set), 0
    for number, path in enumerate(reports.paths()):
        for line in reports.sentences(path):
            words.update(line)
            total += len(line)
            for start in range(len(line)):
                for end in range(start + 2, min(start + 4, len(line)) + 1):
                    if not part(line[end - 1]) or not part(line[start]):
                        break
                    term = tuple(line[start:end])
                    counts[term] += 1
                    documents[term].add(number)
    longer = Counter()
    for term, count in counts.items():
        if len(term) > 2:
            for inner in (term[1:], term[:-1]):
                longer[inner] = max(longer[inner], count)
    chosen = {}
    for term, count in counts.items():
        text = "".join(term)
        if count < COUNT or len(documents[term]) < DOCUMENTS or not 4 <= len(text) <= 10 or longer[term] > count / 2:
            continue
        if classes.get(term[-1]) == "b":
            continue
        splits = (counts.get(term[:at], 0) or words[term[0]] for at in range(1, len(term)))
        rests = (counts.get(term[at:], 0) or words[term[-1]] for at in range(1, len(term)))
        if min(count * total / (left * right) for left, right in zip(splits, rests)) >= COHESION:
            chosen[text] = count
    for text in GIVEN:
        chosen.setdefault(text, COUNT)
    with open(reports.ROOT / "data/lexicon/terms.tsv", "w", encoding="utf-8") as out:
        for text in sorted(chosen):
            out.write(f"{text}\t{chosen[text]}\n")
    print(len(chosen), "terms")


main()
