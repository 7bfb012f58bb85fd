"""python3 archive.py FOLDER: the figures of all texts of a folder, on all cores, by Spark in local mode.

Each partition is piped through one `wenjing --batch`: JSON lines in, JSON lines out, in constant memory, so an archive may be larger than
the memory. On a cluster the command must be on every machine (`npm install -g wenjing`).
"""

import json
import shlex
import sys
from pathlib import Path

from pyspark.sql import SparkSession

CLI = Path(__file__).resolve().parents[2] / "dist" / "cli.js"


def request(document):
    name, text = document
    return json.dumps({"id": name, "text": text}, ensure_ascii=False)


def figures(line):
    answer = json.loads(line)
    if "error" in answer:
        return [(answer["id"], None, answer["error"]["code"])]
    return [(answer["id"], quantity["text"], quantity["value"]) for one in answer["analysis"]["documents"] for quantity in one["quantities"]]


def main(folder):
    spark = SparkSession.builder.master("local[*]").appName("wenjing").getOrCreate()
    documents = spark.sparkContext.wholeTextFiles(str(Path(folder).resolve()), minPartitions=2)
    answers = documents.map(request).pipe(f"node {shlex.quote(str(CLI))} --batch", checkCode=True)
    rows = answers.flatMap(figures).collect()
    for row in sorted(rows, key=str):
        print(*row, sep="\t")
    spark.stop()
    return 0 if rows else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
