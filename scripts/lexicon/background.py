"""Counts the words of the reports: writes data/lexicon/background.tsv (word, coded count, number of documents).

    cargo build --release --example analyze && python3 scripts/lexicon/background.py

Counts to 64 are themselves; above, a step is 4 per cent (src/lexicon/background.rs decodes them).
"""
import math
from collections import Counter

import reports

EXACT, STEP = 64, 1.04


def code(count):
    return count if count <= EXACT else min(255, EXACT + round(math.log(count / EXACT) / math.log(STEP)))


def main():
    counts, documents, total = Counter(), Counter(), 0
    texts = reports.paths()
    for path in texts:
        words = Counter(word for line in reports.sentences(path) for word in line)
        counts += words
        documents.update(words.keys())
        total += words.total()
    lexicon = {line.split("\t")[0] for line in open(reports.ROOT / "data/lexicon/words.tsv", encoding="utf-8")}
    lexicon |= {line.strip() for line in open(reports.ROOT / "data/lexicon/stop_words.txt", encoding="utf-8")}
    for line in open(reports.ROOT / "data/lexicon/organs.tsv", encoding="utf-8"):
        if not line.startswith("#"):
            matters, endings = (field.split() for field in line.rstrip("\n").split("\t"))
            lexicon |= set(matters) | {matter + ending for matter in matters for ending in endings}
    with open(reports.ROOT / "data/lexicon/background.tsv", "w", encoding="utf-8") as out:
        out.write(f"# documents {len(texts)} tokens {total}\n")
        for word in sorted(counts):
            if word in lexicon:
                out.write(f"{word}\t{code(counts[word])}\t{min(255, documents[word])}\n")
    print(f"{len(texts)} documents, {total} tokens, {len(counts)} words, {sum(w in lexicon for w in counts)} of them in the lexicon")


main()
