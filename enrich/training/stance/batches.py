"""Pads readings into the tensors that PairReader takes, and orders sentences into batches of like length.

Batches to train on come in few shapes: lengths are rounded up and a batch holds as many sentences as fill its budget of tokens,
since the fast products of bfloat16 are prepared anew for each shape.
"""

from dataclasses import dataclass

import numpy as np
import torch

from .reading import distances, read

STEP = 8  # lengths of batches are multiples of this


@dataclass
class Ready:
    """A reading as arrays. places, near: [actors, tokens]; sides: (holder, target) as rows of places; wanted: [pairs, 3]."""

    ids: np.ndarray
    places: np.ndarray
    near: np.ndarray
    pairs: list
    sides: np.ndarray
    wanted: np.ndarray


def ready(sentence, pieces):
    r = read(sentence, pieces)
    number = {code: k for k, code in enumerate(r.actors)}
    places = np.zeros((len(number), len(r.ids)), np.float32)
    near = np.zeros(places.shape, np.int64)
    for code, where in r.actors.items():
        places[number[code], where] = 1
        near[number[code]] = distances(where, len(r.ids))
    pairs = [p for p in sentence.pairs if p[0] in number and p[1] in number]
    sides = np.array([(number[h], number[t]) for h, t in pairs], np.int64).reshape(-1, 2)
    wanted = np.array([sentence.pairs[p] for p in pairs], np.float32).reshape(-1, 3)
    return Ready(np.array(r.ids), places, near, pairs, sides, wanted)


def thinned(item, most, rng):
    """The same with at most so many pairs: those with a stance first, then some of the others, and only the actors they need."""
    if len(item.pairs) <= most:
        return item
    order = sorted(range(len(item.pairs)), key=lambda k: (item.wanted[k, 0] == 1, rng.random()))[:most]
    sides = item.sides[order]
    used, sides = np.unique(sides, return_inverse=True)
    pairs, wanted = [item.pairs[k] for k in order], item.wanted[order]
    return Ready(item.ids, item.places[used], item.near[used], pairs, sides.reshape(-1, 2), wanted)


def stacked(items, rounded=1):
    """((ids, mask, actors, near, holders, targets), wanted [B, P, 3], known [B, P]: 1 where there is a pair)"""

    def up(n, to=rounded):
        return -(-max(1, n) // to) * to

    b, l = len(items), min(up(max(len(i.ids) for i in items)), 512)
    a, n = up(max(len(i.places) for i in items), min(4, rounded)), up(max(len(i.pairs) for i in items), min(4, rounded))
    ids, mask = torch.zeros(b, l, dtype=torch.long), torch.zeros(b, l)
    actors, holders, targets = torch.zeros(b, a, l), torch.zeros(b, n, a), torch.zeros(b, n, a)
    near = torch.zeros(b, a, l, dtype=torch.long)
    wanted, known = torch.zeros(b, n, 3), torch.zeros(b, n)
    for i, item in enumerate(items):
        here, count, pairs = len(item.ids), len(item.places), len(item.pairs)
        ids[i, :here], mask[i, :here] = torch.from_numpy(item.ids), 1
        actors[i, :count, :here] = torch.from_numpy(item.places)
        near[i, :count, :here] = torch.from_numpy(item.near)
        if pairs:
            row = torch.arange(pairs)
            holders[i, row, torch.from_numpy(item.sides[:, 0])] = 1
            targets[i, row, torch.from_numpy(item.sides[:, 1])] = 1
            wanted[i, :pairs], known[i, :pairs] = torch.from_numpy(item.wanted), 1
    return (ids, mask, actors, near, holders, targets), wanted, known


def tensors(sentences, pieces, rounded=1):
    """What stacked gives, and the pairs of each sentence."""
    items = [ready(s, pieces) for s in sentences]
    return *stacked(items, rounded), [i.pairs for i in items]


def in_batches(items, rng, budget):
    """Shuffled batches of items of nearly the same length, each of about as many tokens as the budget."""
    order = sorted(items, key=lambda i: (-(-len(i.ids) // STEP), rng.random()), reverse=True)
    out = []
    while order:
        size = max(1, budget // (-(-len(order[0].ids) // STEP) * STEP))
        out.append(order[:size])
        order = order[size:]
    rng.shuffle(out)
    return out
