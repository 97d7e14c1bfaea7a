"""Sentences of DSE and NewsMTSC with two countries or more, labelled again after the guide of country_pairs (relabelled.tsv).

Those sets say who is positive or negative in tone, and of one pair or target; here acts of state count, and every pair. The table has the
row's id and labels as written/ has them; the sentences stay where they are. Of both only training parts are used, without what is held out.

    python3 -m stance.relabelled --data DATA --out relabelled.jsonl      as JSON Lines, for TrainingSentences in Java
"""

import argparse
import json
import pathlib

from .corpora import lines
from .written import gold

TABLE = pathlib.Path(__file__).parent / "relabelled.tsv"


def rows(data, table=TABLE):
    """The sentences in the form of country_pairs' lines, in the order of the table. A ValueError names an id that is in neither set."""
    texts = {row["id"]: row["text"] for row in lines(pathlib.Path(data, "dse/train.jsonl.gz"))}
    texts |= {row["primary_gid"]: row["sentence_normalized"] for row in lines(pathlib.Path(data, "newsmtsc/train.jsonl.gz"))}
    out = []
    for line in table.read_text(encoding="utf-8").splitlines():
        key, labels = line.split("\t")
        if key not in texts:
            raise ValueError(f"{table.name}: no {key}")
        out.append({"id": key, "title": "", "prev": "", "text": texts[key], "gold": gold(labels)})
    return out


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--data", "--out"):
        options.add_argument(name, required=True)
    o = options.parse_args()
    with open(o.out, "w", encoding="utf-8") as f:
        f.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(o.data))


if __name__ == "__main__":
    main()
