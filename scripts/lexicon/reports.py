"""The reports that the background of the genre is counted in, and their words.

Cut by the product itself, so that what is counted is what it will look up: build it first
(cargo build --release --example analyze), or name the program in WENJING_NATIVE.
"""
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "../shared/corpus"
FOLDERS = ("national", "provincial_2025/txt", "provincial_2026_pasted", "policy/txt")


def paths(corpus=CORPUS):
    return [path for folder in FOLDERS for path in sorted((corpus / folder).glob("*.txt"))]


def sentences(path):
    """The words of each line of a report, numbers and marks included."""
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    command = [os.environ.get("WENJING_NATIVE", ROOT / "target/release/examples/analyze"), "--tokens"]
    out = subprocess.run(command, input=text, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    return [line.split("  ") for line in out.split("\n") if line]
