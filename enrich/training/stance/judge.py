"""Prints every figure of the model card.

    python3 -m stance.judge --data DATA --encoder JAR --model model.pt [--int8]

Thresholds are picked on country_pairs dev and used as they are on the other sets; --int8 judges the arithmetic that ships (slow).
"""

import argparse

import torch

from . import evaluate, pretrained
from .int8 import quantised
from .sets import Sets
from .wordpiece import WordPiece


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--data", "--encoder", "--model"):
        options.add_argument(name, required=True)
    options.add_argument("--int8", action="store_true")
    o = options.parse_args()
    torch.set_num_threads(1)
    vocabulary, _ = pretrained.read(o.encoder)
    pieces, sets, model = WordPiece(vocabulary), Sets(o.data), evaluate.load(o.model)
    size = 1 if o.int8 else 32
    if o.int8:
        quantised(model)
    thresholds = None
    for name, (sentences, gold) in sets.judged.items():
        rows, total = evaluate.scored(sentences, evaluate.probabilities(model, pieces, sentences, size), gold)
        thresholds = thresholds or evaluate.best(rows, total)[1:]
        print(name, evaluate.line(rows, total, thresholds), flush=True)
    tone = evaluate.tone(sets.tone_held, evaluate.probabilities(model, pieces, sets.tone_held, size))
    print(f"newsmtsc split: {len(sets.tone_held)} sentences, macro-F1 {tone:.3f}", flush=True)
    held = evaluate.directed(sets.directed_held, evaluate.probabilities(model, pieces, sets.directed_held, size))
    print("dse valid: {} sentences, macro-F1 {:.3f}, F1 of stances {:.3f}".format(len(sets.directed_held), *held))


if __name__ == "__main__":
    main()
