"""Writes a trained pair reader as one ONNX file with int8 weights, for onnxruntime.

    python3 -m stance.export --encoder JAR --model model.pt --version 1 --out pair-reader-1.onnx

One sentence a run, nothing padded: a sentence's result does not depend on its neighbours. The vocabulary is in the file's metadata.
Inputs: ids [tokens], actors and near [actors, tokens], holders and targets [pairs, actors]; output: probabilities [pairs, 3].
"""

import argparse
import math

import numpy as np
import onnx
import torch
from onnx import TensorProto

from . import encoder, pretrained, pairreader
from .graph import MICROSOFT, Graph
from .mentions import called
from .reading import LONGEST, MARKS


class Writer:
    def __init__(self, state):
        self.g, self.state = Graph(), {k: v.numpy() for k, v in state.items()}

    def linear(self, x, name):
        weight, bias, ease = (self.state.get(f"{name}.{part}") for part in ("weight", "bias", "ease"))
        if ease is not None:
            x, weight = self.g.op("Mul", x, self.g.constant(1 / ease)), weight * ease
        return self.g.linear(x, weight, bias)

    def norm(self, x, name, epsilon=1e-5):
        return self.g.norm(x, self.state[name + ".weight"], self.state[name + ".bias"], epsilon)

    def gelu(self, x):
        return self.g.op("Gelu", x, domain=MICROSOFT)

    def encoder(self, ids):
        g, s = self.g, self.state
        places = g.constant(s["encoder.positions.weight"][:LONGEST] + s["encoder.start"])
        length = g.op("Shape", ids)
        zero, one = g.constant([0], np.int64), g.constant([1], np.int64)
        x = g.op("Add", g.rows(s["encoder.words.weight"], ids), g.op("Slice", places, zero, length, zero, one))
        x = self.norm(x, "encoder.norm", 1e-12)
        for k in range(pretrained.layers({n.removeprefix("encoder."): n for n in s})):
            x = self.layer(x, f"encoder.layers.{k}.")
        return x

    def layer(self, x, at):
        g, s, heads, width = self.g, self.state, encoder.HEADS, encoder.WIDTH
        small = 1 / math.sqrt(width // heads)
        weights = np.concatenate([s[at + "query.weight"] * small, s[at + "key.weight"], s[at + "value.weight"]])
        biases = np.concatenate([s[at + "query.bias"] * small, s[at + "key.bias"], s[at + "value.bias"]])
        q, k, v = g.op("Split", g.linear(x, weights, biases), g.constant([width] * 3, np.int64), outputs=3, axis=1)
        seen = g.op("MatMul", g.heads(q, heads), g.op("Transpose", g.heads(k, heads), perm=[0, 2, 1]))
        mixed = g.together(g.op("MatMul", g.op("Softmax", seen, axis=-1), g.heads(v, heads)), width)
        x = self.norm(g.op("Add", x, self.linear(mixed, at + "attended")), at + "norm1", 1e-12)
        inner = self.gelu(self.linear(x, at + "widen"))
        return self.norm(g.op("Add", x, self.linear(inner, at + "narrow")), at + "norm2", 1e-12)

    def pairs(self, states, actors, near, holders, targets):
        g = self.g
        size = g.op("ReduceSum", actors, g.constant([1], np.int64), keepdims=1)
        pooled = g.op("Div", g.op("MatMul", actors, states), size)
        h, t = g.op("MatMul", holders, pooled), g.op("MatMul", targets, pooled)
        both = self.linear(g.op("Mul", h, t), "both")
        x = first = self.norm(g.op("Add", g.op("Add", self.linear(h, "holder"), self.linear(t, "target")), both), "norm")
        for k in range(2):
            x = self.look(x, states, near, (holders, targets), f"looks.{k}.")
        hidden = self.gelu(self.linear(g.op("Concat", x, first, axis=1), "hidden"))
        weights, bias = (g.constant(self.state["classes." + part].T) for part in ("weight", "bias"))
        return g.op("Softmax", g.op("Add", g.op("MatMul", hidden, weights), bias), axis=-1)

    def look(self, x, states, near, sides, at):
        g, heads, width = self.g, pairreader.HEADS, pairreader.PAIR
        q, k, v = (g.heads(self.linear(y, at + n), heads) for y, n in ((x, "query"), (states, "key"), (states, "value")))
        seen = g.op("MatMul", q, g.op("Transpose", k, perm=[0, 2, 1]))
        seen = g.op("Mul", seen, g.constant(1 / math.sqrt(width // heads)))
        for row, side in enumerate(sides):
            table = g.op("Gather", g.constant(self.state[at + "near"][row]), near)
            seen = g.op("Add", seen, g.op("MatMul", side, g.op("Transpose", table, perm=[2, 0, 1])))
        mixed = g.together(g.op("MatMul", g.op("Softmax", seen, axis=-1), v), width)
        x = self.norm(g.op("Add", x, self.linear(mixed, at + "out")), at + "norm1")
        inner = self.gelu(self.linear(x, at + "widen"))
        return self.norm(g.op("Add", x, self.linear(inner, at + "narrow")), at + "norm2")


def written(state, vocabulary, version):
    w = Writer(state)
    ids = w.g.input("ids", TensorProto.INT64, "tokens")
    actors = w.g.input("actors", TensorProto.FLOAT, "actors", "tokens")
    near = w.g.input("near", TensorProto.INT64, "actors", "tokens")
    holders = w.g.input("holders", TensorProto.FLOAT, "pairs", "actors")
    targets = w.g.input("targets", TensorProto.FLOAT, "pairs", "actors")
    notes = {"version": version, "longest": str(LONGEST), "vocabulary": "\n".join(vocabulary)}
    notes["called"] = "\n".join("\t".join(row) for row in called().items())
    notes.update({"mark " + name: token for name, token in MARKS.items()})
    return w.g.model(w.pairs(w.encoder(ids), actors, near, holders, targets), notes)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--encoder", "--model", "--version", "--out"):
        options.add_argument(name, required=True)
    o = options.parse_args()
    vocabulary, _ = pretrained.read(o.encoder)
    onnx.save(written(torch.load(o.model, map_location="cpu"), vocabulary, o.version), o.out)


if __name__ == "__main__":
    main()
