"""Counts runs of letters of the reports: writes data/lexicon/stock_runs.txt, by which a stock phrase is told from copying.

    python3 scripts/lexicon/stock_runs.py

A run is RUN letters in a row without marks and white space (src/analysis/overlap/letters.rs). Kept are those that stand in at least
DOCUMENTS of the reports, as the first BITS bits of their hash (src/analysis/overlap/fingerprints.rs): no text can be read out of it.
"""
from collections import Counter

import reports

RUN, DOCUMENTS, BITS = 6, 5, 20
BASE, MASK = 6_364_136_223_846_793_005, 2**64 - 1


def letters(text):
    """The codes by which letters are compared; lines end runs."""
    for c in text:
        if c == "\n":
            yield None
        elif "0" <= c <= "9" or "０" <= c <= "９":
            yield ord("0") + int(c)
        elif c.isalnum():
            yield ord(c.lower() if c.isascii() else c)


def hashed(run):
    value = 0
    for code in run:
        value = (value * BASE + code) & MASK
    value ^= value >> 33
    value = value * 0xFF51_AFD7_ED55_8CCD & MASK
    value ^= value >> 33
    return value >> (64 - BITS)


def runs(text):
    found, window = set(), []
    for code in letters(text):
        window = [] if code is None else (window + [code])[-RUN:]
        if len(window) == RUN:
            found.add(tuple(window))
    return found


def main():
    counts, paths = Counter(), reports.paths()
    for path in paths:
        counts.update(runs(path.read_text(encoding="utf-8-sig", errors="replace")))
    kept = sorted({hashed(run) for run, count in counts.items() if count >= DOCUMENTS})
    with open(reports.ROOT / "data/lexicon/stock_runs.txt", "w", encoding="utf-8") as out:
        out.write(f"# bits {BITS} runs of {RUN} letters in at least {DOCUMENTS} of {len(paths)} documents\n")
        out.writelines(f"{value:05x}\n" for value in kept)
    print(f"{len(kept)} hashes of {sum(count >= DOCUMENTS for count in counts.values())} runs; {len(counts)} runs in {len(paths)} documents")


main()
