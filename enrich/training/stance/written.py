"""Sentences written and labelled for the pair reader: written/*.txt. Nobody else's text is in there, and what they tell need not be true.

One line is one sentence with its context, as in country_pairs:

    headline | sentence before | sentence ;; labels

Labels are HOLDER sign TARGET with ISO codes, EU, UN or NATO, and @ for the author: + supports, - opposes, ~ and _ the same but arguable,
= each supports the other, # each opposes the other; "none" where nobody stands for or against anybody.

    python3 -m stance.written --out written.jsonl      the same as JSON Lines, for TrainingSentences in Java
"""

import argparse
import json
import pathlib
import re

from .reading import AUTHOR

FOLDER = pathlib.Path(__file__).parent / "written"
LABEL = re.compile(r"(@|[A-Z]{2}|NATO)([-+~_=#])([A-Z]{2}|NATO)")
SIGNS = {"+": ("SUPPORT", 2), "-": ("OPPOSE", 2), "~": ("SUPPORT", 1), "_": ("OPPOSE", 1), "=": ("SUPPORT", 2), "#": ("OPPOSE", 2)}


def rows(folder=FOLDER):
    """The sentences in the form of country_pairs' lines; a line that can't be read is named in a ValueError."""
    out = []
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line and not line.startswith("#"):
                try:
                    out.append(_row(f"{path.stem}-{number}", line))
                except ValueError as e:
                    raise ValueError(f"{path.name}, line {number}: {e}") from None
    return out


def _row(key, line):
    context, labels = line.split(";;")
    title, before, text = (part.strip() for part in context.split("|"))
    if not labels.strip():
        raise ValueError("no label")
    return {"id": key, "title": title, "prev": before, "text": text, "gold": gold(labels)}


def gold(labels):
    """The directed stances of labels parted by blanks, or of "none"; a ValueError names a label that can't be read."""
    out = {}
    for label in [] if labels.strip() == "none" else labels.split():
        for holder, target, polarity, sure in _told(label):
            if (holder, target) in out:
                raise ValueError(f"{label}: a second label for the same pair")
            out[holder, target] = {"holder": holder, "target": target, "polarity": polarity, "conf": sure}
    return list(out.values())


def _told(label):
    """The directed stances of one label: two where the sign is mutual."""
    m = LABEL.fullmatch(label)
    if not m or m[1] == m[3] or (m[1] == "@" and m[2] in "=#"):
        raise ValueError(f"{label}: not HOLDER sign TARGET")
    holder = AUTHOR if m[1] == "@" else m[1]
    yield holder, m[3], *SIGNS[m[2]]
    if m[2] in "=#":
        yield m[3], holder, *SIGNS[m[2]]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--out", required=True)
    with open(options.parse_args().out, "w", encoding="utf-8") as f:
        f.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows())


if __name__ == "__main__":
    main()
