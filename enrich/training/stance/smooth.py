"""Evens out what the whole-number products see (SmoothQuant, Xiao et al. 2023).

A few channels of this encoder's activations are ten times as large as the rest, and one step of eight bits has to span them all. Such a
channel is divided by a factor before the product and its weights are multiplied by it. The state keeps its weights as they are and gets
the factors beside them as NAME.ease; export and int8 apply them, everything else sees the same model as before.
"""

import torch

from .batches import tensors

EASED = ("widen", "narrow")  # the products of a layer whose activations have such channels
USUAL, POWER = 0.97, 0.75  # the share of channels that is left alone; how much of the excess is moved


def eases(model, pieces, sentences):
    """name of a product -> what its channels are divided by."""
    largest, hooks = {}, []
    for name, module in model.encoder.named_modules():
        if name.split(".")[-1] in EASED:
            hooks.append(module.register_forward_hook(_noting(largest, "encoder." + name)))
    with torch.no_grad():
        for sentence in sentences:
            model(*tensors([sentence], pieces)[0])
    for hook in hooks:
        hook.remove()
    return {name: (most / most.quantile(USUAL)).clamp(min=1) ** POWER for name, most in largest.items()}


def _noting(largest, name):
    def note(_, inputs, __):
        most = inputs[0].abs().flatten(0, -2).amax(0)
        largest[name] = torch.maximum(most, largest.get(name, most))

    return note
