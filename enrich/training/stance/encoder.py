"""A small BERT encoder: layers of 384, 12 heads, post-norm (Devlin et al. 2019)."""

import math

import torch
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, LAYERS, INNER = 384, 12, 8, 1536


class Drop(nn.Module):
    """Dropout with masks cut out of a pool at random places: drawing numbers for each would take longer than the products."""

    POOL, AGAIN = 1 << 23, 400  # values kept; uses until a pool is drawn anew
    pools = {}

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training or not self.share:
            return x
        size = x.numel()
        pool, left = Drop.pools.get((self.share, x.dtype), (None, 0))
        if not left or len(pool) < 2 * size:
            pool, left = (torch.rand(max(self.POOL, 2 * size)) >= self.share).to(x.dtype) / (1 - self.share), self.AGAIN
        Drop.pools[self.share, x.dtype] = pool, left - 1
        at = int(torch.randint(len(pool) - size, ()))
        return x * pool[at : at + size].view(x.shape)


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.query, self.key, self.value, self.attended = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = Drop(dropout)

    def asked(self, x):
        """Query, key and value, to train in one product; frozen or replaced layers one by one."""
        three = self.query, self.key, self.value
        if not self.training:
            return [f(x) for f in three]
        joined = F.linear(x, torch.cat([f.weight for f in three]), torch.cat([f.bias for f in three]))
        return joined.split(WIDTH, -1)

    def forward(self, x, bias):
        q, k, v = (split(y, HEADS) for y in self.asked(x))
        weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + bias, -1)
        x = self.norm1(x + self.drop(self.attended(join(weights @ v))))
        return self.norm2(x + self.drop(self.narrow(F.gelu(self.widen(x)))))


class Encoder(nn.Module):
    """ids [B, L], mask [B, L] of 0 and 1 -> states [B, L, 384]."""

    def __init__(self, vocabulary=30522, dropout=0.1, layers=LAYERS):
        super().__init__()
        self.words, self.positions = nn.Embedding(vocabulary, WIDTH), nn.Embedding(512, WIDTH)
        self.start = nn.Parameter(torch.zeros(WIDTH))
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), Drop(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))

    def forward(self, ids, mask):
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.start
        x = self.drop(self.norm(x))
        if torch.is_autocast_enabled("cpu"):
            x = x.to(torch.get_autocast_dtype("cpu"))  # half the memory to move
        bias = ((1 - mask)[:, None, None, :] * -1e4).to(x.dtype)
        for layer in self.layers:
            x = layer(x, bias)
        return x


def split(x, heads):
    """[B, N, width] -> [B, heads, N, width / heads]"""
    return x.reshape(x.shape[0], x.shape[1], heads, -1).transpose(1, 2)


def join(x):
    """The reverse of split."""
    return x.transpose(1, 2).flatten(2)
