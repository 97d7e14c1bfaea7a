"""Pads readings into the tensors that PairReader takes, and orders sentences into batches of one source and like length."""

import random

import torch

from .reading import distances, read

BATCH = 16


def tensors(sentences, pieces):
    """((ids, mask, actors, near, holders, targets), wanted [B, P, 3], known [B, P]: 1 where there is a pair, pairs: [[(holder, target)]])"""
    readings = [read(s, pieces) for s in sentences]
    pairs = [[p for p in s.pairs if p[0] in r.actors and p[1] in r.actors] for s, r in zip(sentences, readings)]
    b, l = len(readings), max(len(r.ids) for r in readings)
    a, n = max(len(r.actors) for r in readings), max(1, max(map(len, pairs)))
    ids, mask = torch.zeros(b, l, dtype=torch.long), torch.zeros(b, l)
    actors, holders, targets = torch.zeros(b, a, l), torch.zeros(b, n, a), torch.zeros(b, n, a)
    near = torch.zeros(b, a, l, dtype=torch.long)
    wanted, known = torch.zeros(b, n, 3), torch.zeros(b, n)
    for i, (s, r) in enumerate(zip(sentences, readings)):
        ids[i, : len(r.ids)], mask[i, : len(r.ids)] = torch.tensor(r.ids), 1
        number = {code: k for k, code in enumerate(r.actors)}
        for code, where in r.actors.items():
            actors[i, number[code], where] = 1
            near[i, number[code], : len(r.ids)] = torch.tensor(distances(where, len(r.ids)))
        for k, pair in enumerate(pairs[i]):
            holders[i, k, number[pair[0]]] = targets[i, k, number[pair[1]]] = 1
            wanted[i, k], known[i, k] = torch.tensor(s.pairs[pair]), 1
    return (ids, mask, actors, near, holders, targets), wanted, known, pairs


def in_batches(sentences, seed, size=BATCH):
    """Shuffled batches of sentences of nearly the same length."""
    rng = random.Random(seed)
    order = sorted(sentences, key=lambda s: (len(s.text) // 24, rng.random()))
    out = [order[i : i + size] for i in range(0, len(order), size)]
    rng.shuffle(out)
    return out
