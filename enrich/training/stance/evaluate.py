"""Figures of a pair reader: triples of countries at thresholds, target tone, directed sentiment."""

import torch

from .batches import tensors
from .pretrained import layers
from .pairreader import PairReader
from .reading import ANYONE, AUTHOR

FORMER = {"SU": "RU", "DD": "DE", "YU": "RS", "CS": "CZ", "KV": "XK"}


def load(path):
    """A trained model, whatever number of layers it has; model.eases: what smooth.py put beside the weights, by name of the product."""
    state, eases = parted(torch.load(path, map_location="cpu"))
    model = PairReader(layers=layers({n.removeprefix("encoder."): w for n, w in state.items() if n.startswith("encoder.")}))
    model.load_state_dict(state)
    model.eases = eases
    return model.eval()


def parted(state):
    """(weights, eases)"""
    eases = {name.removesuffix(".ease"): ease for name, ease in state.items() if name.endswith(".ease")}
    return {name: w for name, w in state.items() if not name.endswith(".ease")}, eases


def probabilities(model, pieces, sentences, size=48, rounded=1):
    """For each sentence: (holder, target) -> (none, support, oppose)."""
    out, order = [None] * len(sentences), sorted(range(len(sentences)), key=lambda i: len(sentences[i].text))
    model.eval()
    with torch.no_grad():
        for at in range(0, len(order), size):
            chosen = order[at : at + size]
            inputs, _, _, pairs = tensors([sentences[i] for i in chosen], pieces, rounded)
            p = torch.softmax(model(*inputs).float(), -1).tolist()
            for row, i in enumerate(chosen):
                out[i] = {pair: tuple(p[row][k]) for k, pair in enumerate(pairs[row])}
    return out


def scored(sentences, probs, gold_rows):
    """(p, right, implied, sentence) of the likelier polarity of every candidate pair, and the number of gold triples."""
    rows, total = [], 0
    for k, (s, p, gold) in enumerate(zip(sentences, probs, gold_rows)):
        want = {}
        for g in gold:
            h, t = (FORMER.get(g[x], g[x]) for x in ("holder", "target"))
            if h != AUTHOR and h != t:
                want.setdefault((h, t), set()).add(g["polarity"])
        total += len(want)
        implied = {a.code for a in s.actors if not a.spans}
        seen = {}
        for (h, t), (_, support, oppose) in p.items():
            pair = tuple(FORMER.get(x, x) for x in (h, t))
            if AUTHOR in pair or pair[0] == pair[1]:
                continue
            polarity = "SUPPORT" if support > oppose else "OPPOSE"
            right = pair in want and (polarity in want[pair] or "MIXED" in want[pair] or len(want[pair]) > 1)
            row = (max(support, oppose), right, bool({h, t} & implied), k)
            seen[pair] = max(seen.get(pair, row), row)
        rows += seen.values()
    return rows, total


def prf(rows, total, named, implied):
    given = [r for r in rows if r[0] >= (implied if r[2] else named)]
    right = sum(r[1] for r in given)
    p, r = right / max(1, len(given)), right / max(1, total)
    return p, r, 2 * p * r / max(1e-9, p + r)


def best(rows, total):
    """(F1, threshold of named pairs, threshold of implied pairs)"""
    steps = [x / 50 for x in range(5, 48)]
    return max((prf(rows, total, a, b)[2], a, b) for a in steps for b in steps)


def average_precision(rows, total):
    rows, right, out = sorted(rows, reverse=True), 0, 0.0
    for k, r in enumerate(rows, 1):
        if r[1]:
            right += 1
            out += right / k
    return out / max(1, total)


def macro_f1(pairs, classes):
    """pairs: (gold, given)"""
    out = 0.0
    for c in classes:
        tp = sum(g == c == s for g, s in pairs)
        out += 2 * tp / max(1, sum(g == c for g, _ in pairs) + sum(s == c for _, s in pairs))
    return out / len(classes)


def tone(sentences, probs):
    pairs = [(s.pairs[p].index(1.0), max(range(3), key=q.__getitem__)) for s, r in zip(sentences, probs) for p, q in r.items() if p[0] == ANYONE]
    return macro_f1(pairs, range(3))


def directed(sentences, probs):
    """(macro-F1 of none and the four directed stances, F1 of the stances)"""
    pairs = []
    for s, p in zip(sentences, probs):
        gold = next(((pair, k) for pair, w in s.pairs.items() for k in (1, 2) if w[k] == 1.0), None)
        value, given = max(((q[k] - q[0], (pair, k)) for pair, q in p.items() for k in (1, 2)), default=(-1, None))
        pairs.append((gold, given if value > 0 else None))
    kinds = [None] + [(pair, k) for pair in (("p", "q"), ("q", "p")) for k in (1, 2)]
    tp = sum(g == s and g is not None for g, s in pairs)
    n = sum(g is not None for g, _ in pairs) + sum(s is not None for _, s in pairs)
    return macro_f1(pairs, kinds), 2 * tp / max(1, n)


def line(rows, total, thresholds):
    named, implied = thresholds
    at = prf(rows, total, named, implied)
    best_f, *best_at = best(rows, total)
    return (
        f"P {at[0]:.3f} R {at[1]:.3f} F1 {at[2]:.3f} at {named}/{implied}; "
        f"best F1 {best_f:.3f} at {best_at[0]}/{best_at[1]}; average precision {average_precision(rows, total):.3f}"
    )


def of_countries(model, pieces, sentences, gold):
    rows, total = scored(sentences, probabilities(model, pieces, sentences), gold)
    return line(rows, total, best(rows, total)[1:])
