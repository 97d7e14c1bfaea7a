"""Makes a trained model ready for whole numbers: evens out activations (smooth.py), then rounds the encoder's weights (rounding.py).

    python3 -m stance.settle --data DATA --encoder JAR --model model.pt --out settled.pt

The state that comes out holds rounded weights and the factors of smoothing as NAME.ease; judge, golden and export take it as any other.
"""

import argparse

import torch

from . import evaluate, pretrained
from .corpora import country_sentence, lines
from .mentions import Finder
from .rounding import settled
from .smooth import eases
from .wordpiece import WordPiece

SENTENCES = 80  # of country_pairs' training part, read for what the products see


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--data", "--encoder", "--model", "--out"):
        options.add_argument(name, required=True)
    o = options.parse_args()
    torch.set_num_threads(1)
    pieces, finder, model = WordPiece(pretrained.read(o.encoder)[0]), Finder(o.data), evaluate.load(o.model)
    rows = lines(f"{o.data}/country_pairs/train.jsonl")[:SENTENCES]
    sentences = [country_sentence(row, finder, gold_actors=True) for row in rows]
    model.eases = eases(model, pieces, sentences)
    settled(model, pieces, sentences)
    torch.save(model.state_dict() | {f"{name}.ease": ease for name, ease in model.eases.items()}, o.out)


if __name__ == "__main__":
    main()
