"""Writes what Java must reproduce: pieces of odd texts, and the pairs of sentences of our own.

    python3 -m stance.golden --encoder JAR --model model.pt --out FOLDER
"""

import argparse
import json
import pathlib

import torch

from . import evaluate, pretrained
from .int8 import quantised
from .mentions import called
from .reading import AUTHOR, Actor, Sentence, read
from .wordpiece import WordPiece

TEXTS = [
    "Ankara's ministers didn't object.",
    "U.S.-led talks ended at 3:45 p.m. — again!",
    "Erdoğan, López Obrador and Löfven met in São Tomé",
    "“Enough,” said Seoul’s envoy… 100%",
    "東京 and Россия",
    "a\u00a0b\u2009c\u200bd\ttab\nline",
    "supercalifragilisticexpialidocious-" + "x" * 101,
    "\ud83d\ude00 smile".encode("utf-16", "surrogatepass").decode("utf-16") + " @user #tag",
    "",
    "  ",
    "İstanbul ΣΊΣΥΦΟΣ naïve façade",
]
SENTENCES = [
    ("Norway condemned Peru over the arrests.", {"NO": ["Norway"], "PE": ["Peru"]}, []),
    ("Peru was condemned by Norway over the arrests.", {"NO": ["Norway"], "PE": ["Peru"]}, []),
    ("Kenya and Ghana signed a trade deal, officials said.", {"KE": ["Kenya"], "GH": ["Ghana"]}, ["US"]),
    ("The administration lifted sanctions on Mali after talks in Oslo.", {"ML": ["Mali"], "NO": ["Oslo"]}, ["US", "KP"]),
    ("Chilean troops shelled Bolivian villages while Peru sent aid to Bolivia.", {"CL": ["Chilean"], "BO": ["Bolivian", "Bolivia."], "PE": ["Peru"]}, []),
    ("Finland did not criticise Sweden.", {"FI": ["Finland"], "SE": ["Sweden"]}, []),
    ("Shame on Togo for betraying Benin!", {"TG": ["Togo"], "BJ": ["Benin"]}, []),
    ("Nepal beat Malta 2-1 in the final.", {"NP": ["Nepal"], "MT": ["Malta"]}, ["EU"]),
    ("Brussels and Ottawa were on the same page in condemning Manila's fishing ban.", {"EU": ["Brussels"], "CA": ["Ottawa"], "PH": ["Manila"]}, []),
    ("The president thanked his neighbours.", {}, ["ES", "PT"]),
    ("Chad and Niger met, and both countries condemned Libya.", {"TD": ["Chad", "both countries"], "NE": ["Niger", "both countries"], "LY": ["Libya"]}, []),
]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--encoder", "--model", "--out"):
        options.add_argument(name, required=True)
    o = options.parse_args()
    vocabulary, _ = pretrained.read(o.encoder)
    pieces, model = WordPiece(vocabulary), evaluate.load(o.model)
    quantised(model)
    folder = pathlib.Path(o.out)
    _write(folder / "pieces.jsonl", ({"text": t, "pieces": _utf16(t, pieces(t))} for t in TEXTS))
    _write(folder / "pairs.jsonl", (_pairs(model, pieces, *row) for row in SENTENCES))


def _pairs(model, pieces, text, named, implied):
    actors = [Actor(c, name=called()[c]) for c in implied]
    actors += [Actor(c, [(text.index(w), text.index(w) + len(w.rstrip("."))) for w in words]) for c, words in named.items()]
    codes = [a.code for a in actors]
    sentence = Sentence(text, actors, {(h, t): (1.0, 0.0, 0.0) for h in [AUTHOR, *codes] for t in codes if h != t})
    (found,) = evaluate.probabilities(model, pieces, [sentence])
    return {
        "text": text,
        "parties": [[a.code, *(span or (0, 0))] for a in actors for span in a.spans or [None]],
        "ids": read(sentence, pieces).ids,
        "pairs": [[h, t, round(p[1], 4), round(p[2], 4)] for (h, t), p in found.items()],
    }


def _utf16(text, found):
    at = [0]
    for c in text:
        at.append(at[-1] + len(c.encode("utf-16-le")) // 2)
    return [[i, at[a], at[b]] for i, a, b in found]


def _write(path, rows):
    path.write_text("".join(json.dumps(r, ensure_ascii=True) + "\n" for r in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
