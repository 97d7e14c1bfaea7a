"""Rounds the weights of the encoder so that what one column loses the columns after it make good (GPTQ, Frantar et al. 2023).

Rounded each for itself, 7-bit weights move probabilities more than 8-bit activations do. Here the products' own inputs say which errors
cancel. The rounded weights stand on the grid that export and int8 use: a row's largest weight keeps its place, so both find the same scale.
"""

import torch

from .batches import tensors

TOGETHER = (("query", "key", "value"), ("attended",), ("widen",), ("narrow",))  # products that may be rounded at once, in order
DAMP, BLOCK = 0.01, 128


def settled(model, pieces, sentences):
    """The model changed in place, product by product, each with what the rounded ones before it give it."""
    for k in range(len(model.encoder.layers)):
        for names in TOGETHER:
            products = {f"encoder.layers.{k}.{n}": model.encoder.layers[k].get_submodule(n) for n in names}
            eases = {n: model.eases.get(n, torch.ones(p.in_features)) for n, p in products.items()}
            first = next(iter(products))
            gram = _gram(model, products[first], eases[first], pieces, sentences)
            for name, product in products.items():
                product.weight.data = rounded(product.weight.data * eases[name], gram) / eases[name]
    return model


def _gram(model, product, ease, pieces, sentences):
    """Inputs times inputs, summed over all tokens."""
    total = []

    def add(_, inputs, __):
        x = (inputs[0] / ease).flatten(0, -2)
        total[:] = [x.T @ x + (total[0] if total else 0)]

    hook = product.register_forward_hook(add)
    with torch.no_grad():
        for sentence in sentences:
            model(*tensors([sentence], pieces)[0])
    hook.remove()
    return total[0]


def rounded(weight, gram):
    """weight [out, in] on a grid of 63 steps to each side of nothing, for inputs of this gram [in, in]."""
    left, gram = weight.double().clone(), gram.double()
    largest, top = left.abs().max(1)
    scale = largest.clamp(min=1e-8) / 63
    ends = 63 * left.gather(1, top[:, None])[:, 0].sign()
    damped = gram + torch.eye(len(gram), dtype=torch.float64) * DAMP * gram.diagonal().mean()
    pull = torch.linalg.cholesky(torch.linalg.inv(damped), upper=True)
    out = torch.zeros_like(left)
    for a in range(0, len(gram), BLOCK):
        b = min(a + BLOCK, len(gram))
        lost = torch.zeros(len(left), b - a, dtype=torch.float64)
        for j in range(a, b):
            steps = torch.where(top == j, ends, torch.round(left[:, j] / scale).clamp(-63, 63))
            out[:, j] = steps * scale
            lost[:, j - a] = (left[:, j] - out[:, j]) / pull[j, j]
            left[:, j + 1 : b] -= lost[:, j - a, None] * pull[j, j + 1 : b]
        left[:, b:] -= lost @ pull[a:b, b:]
    return out.float()
