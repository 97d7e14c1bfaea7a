"""The pair reader: one encoder pass a sentence, then a small cross-attending head for every ordered pair of actors.

A pair's query is made of its holder's and its target's pooled states. It looks at the sentence's tokens in two layers of
cross-attention, which are told how far each token is from the holder and from the target, and is classified.
"""

import math

import torch
from torch import nn
from torch.nn import functional as F

from .encoder import LAYERS, WIDTH, Drop, Encoder, join, split
from .reading import NEAR

PAIR, HEADS, INNER, DISTANCES = 256, 8, 512, 2 * len(NEAR) + 3
CLASSES = ("NONE", "SUPPORT", "OPPOSE")


class Look(nn.Module):
    """The pairs of a sentence look at its tokens."""

    def __init__(self, dropout):
        super().__init__()
        self.query, self.out = nn.Linear(PAIR, PAIR), nn.Linear(PAIR, PAIR)
        self.key, self.value = nn.Linear(WIDTH, PAIR), nn.Linear(WIDTH, PAIR)
        self.near = nn.Parameter(first_looks())
        self.widen, self.narrow = nn.Linear(PAIR, INNER), nn.Linear(INNER, PAIR)
        self.norm1, self.norm2, self.drop = nn.LayerNorm(PAIR), nn.LayerNorm(PAIR), Drop(dropout)

    def forward(self, x, states, bias, near, holders, targets):
        q, k, v = split(self.query(x), HEADS), split(self.key(states), HEADS), split(self.value(states), HEADS)
        seen = q @ k.transpose(-1, -2) / math.sqrt(PAIR // HEADS) + bias
        for side, table in zip((holders, targets), self.near):
            seen = seen + side[:, None] @ table[near].permute(0, 3, 1, 2)
        x = self.norm1(x + self.drop(self.out(join(torch.softmax(seen, -1) @ v))))
        return self.norm2(x + self.drop(self.narrow(F.gelu(self.widen(x)))))


def first_looks():
    """Where heads look at first, by class of distance: half of them right after the holder, half right before the target."""
    tables = torch.zeros(2, DISTANCES, HEADS)
    tables[0, :4, : HEADS // 2] = tables[1, [0, 6, 7, 8], HEADS // 2 :] = torch.tensor([1.0, 1.5, 1.2, 0.8])[:, None]
    return tables


class PairReader(nn.Module):
    """ids [B, L], mask [B, L], actors [B, A, L] (1 where a token is the actor's), near [B, A, L] (class of a token's distance to
    the actor, see reading.distances), holders and targets [B, P, A] (one-hot) -> logits [B, P, 3] in the order of CLASSES."""

    def __init__(self, dropout=0.1, layers=LAYERS):
        super().__init__()
        self.encoder = Encoder(dropout=dropout, layers=layers)
        self.holder, self.target, self.both = (nn.Linear(WIDTH, PAIR) for _ in range(3))
        self.norm, self.drop = nn.LayerNorm(PAIR), Drop(dropout)
        self.looks = nn.ModuleList(Look(dropout) for _ in range(2))
        self.hidden, self.classes = nn.Linear(2 * PAIR, PAIR), nn.Linear(PAIR, len(CLASSES))

    def forward(self, ids, mask, actors, near, holders, targets):
        states = self.encoder(ids, mask)
        pooled = actors @ states / (actors.sum(-1, keepdim=True) + 1e-6)
        h, t = holders @ pooled, targets @ pooled
        first = self.norm(self.holder(h) + self.target(t) + self.both(h * t))
        x, bias = self.drop(first), (1 - mask)[:, None, None, :] * -1e4
        for look in self.looks:
            x = look(x, states, bias, near, holders, targets)
        return self.classes(self.drop(F.gelu(self.hidden(torch.cat([x, first], -1)))))
