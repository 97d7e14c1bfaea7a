"""Reads a shipped ONNX file back into weights that can be judged and trained on.

    python3 -m stance.shipped --file pair-reader-2.onnx --encoder JAR --out start.pt

The weights are those that the whole numbers stand for, so exporting them again gives the same whole numbers. Places after
the last one that is read, which the file leaves out, are the encoder's own.
"""

import argparse
import math

import onnx
import torch
from onnx import numpy_helper

from . import encoder, pretrained
from .reading import LONGEST

LOOK = ("query", "key", "value", "out", "widen", "narrow")


def state_of(model, places):
    """The state of pairreader.PairReader; model: as export.written makes it, places: [512, 384], for those the file leaves out."""
    held = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in model.graph.initializer}
    of = {kind: [n for n in model.graph.node if n.op_type == kind] for kind in {n.op_type for n in model.graph.node}}
    gathers = [held[n.input[0]] for n in of["Gather"] if n.input[0] in held]
    state = {"encoder.words.weight": gathers[0].float() * gathers[1], "encoder.start": torch.zeros(encoder.WIDTH)}
    state["encoder.positions.weight"] = torch.cat([held[of["Slice"][0].input[0]], places[LONGEST:]])
    for k, side in enumerate((0, 1)):
        state[f"looks.{side}.near"] = torch.stack(gathers[2 + 2 * k : 4 + 2 * k])
    layers = (len(of["LayerNormalization"]) - 6) // 2
    for name, node in zip(norms(layers), of["LayerNormalization"], strict=True):
        state[name + ".weight"], state[name + ".bias"] = (held[x] for x in node.input[1:])
    less = {n.output[0]: held[n.input[1]] for n in of["Mul"] if n.input[1] in held and held[n.input[1]].dim() == 1}
    for name, node in zip(products(layers), of["DynamicQuantizeMatMul"], strict=True):
        whole, scale, _, bias = (held.get(x) for x in node.input[1:])
        state[name + ".weight"], state[name + ".bias"] = (whole.float() * scale).T.contiguous(), bias
        if node.input[0] in less:
            state[name + ".ease"] = 1 / less[node.input[0]]
            state[name + ".weight"] /= state[name + ".ease"]
    for k in range(layers):
        _apart(state, f"encoder.layers.{k}.")
    last = next(n for n in of["MatMul"] if n.input[1] in held)
    bias = next(n for n in of["Add"] if last.output[0] in n.input)
    state["classes.weight"], state["classes.bias"] = held[last.input[1]].T.contiguous(), held[bias.input[1]]
    return state


def norms(layers):
    """Names of the normalisations in the order of the graph."""
    inner = [f"encoder.layers.{k}.norm{i}" for k in range(layers) for i in (1, 2)]
    return ["encoder.norm", *inner, "norm", *(f"looks.{k}.norm{i}" for k in (0, 1) for i in (1, 2))]


def products(layers):
    """Names of the whole-number products in the order of the graph; "asked" is query, key and value in one."""
    inner = [f"encoder.layers.{k}.{name}" for k in range(layers) for name in ("asked", "attended", "widen", "narrow")]
    return [*inner, "both", "holder", "target", *(f"looks.{k}.{name}" for k in (0, 1) for name in LOOK), "hidden"]


def _apart(state, at):
    """Query, key and value out of the one product; the file has queries divided by the root of a head's width."""
    root = math.sqrt(encoder.WIDTH // encoder.HEADS)
    for kind in ("weight", "bias"):
        for name, part, times in zip(("query", "key", "value"), state.pop(f"{at}asked.{kind}").split(encoder.WIDTH), (root, 1, 1), strict=True):
            state[f"{at}{name}.{kind}"] = part * times


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--file", "--encoder", "--out"):
        options.add_argument(name, required=True)
    o = options.parse_args()
    torch.save(state_of(onnx.load(o.file), pretrained.read(o.encoder)[1]["positions.weight"]), o.out)


if __name__ == "__main__":
    main()
