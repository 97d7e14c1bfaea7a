"""The arithmetic of the exported graph in torch: 7-bit weights a column, 8-bit activations a product, 8-bit word embeddings.

For golden values and for judging what ships. Sentences must be run one by one, since a product's scale comes from all it sees.
"""

import torch
from torch import nn


class Linear(nn.Module):
    """ONNX Runtime's DynamicQuantizeMatMul."""

    def __init__(self, exact, ease=None):
        super().__init__()
        weight = exact.weight if ease is None else exact.weight * ease
        self.scale = weight.abs().amax(1).clamp(min=1e-8) / 63
        self.whole, self.bias = torch.round(weight / self.scale[:, None]).T, exact.bias
        self.less = None if ease is None else 1 / ease

    def forward(self, x):
        x = x if self.less is None else x * self.less
        low, high = x.min().clamp(max=0), x.max().clamp(min=0)
        step = (high - low) / 255
        zero = torch.round(-low / step).clamp(0, 255)
        whole = (torch.round(x / step) + zero).clamp(0, 255) - zero
        return (whole @ self.whole) * (step * self.scale) + self.bias


def quantised(model):
    """The model changed in place; its last layer stays exact, as in the exported graph."""
    for path, parent in list(model.named_modules()):
        for name, child in list(parent.named_children()):
            if isinstance(child, nn.Linear) and name != "classes":
                setattr(parent, name, Linear(child, model.eases.get(f"{path}.{name}")))
    words = model.encoder.words.weight.data
    scale = words.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
    words.copy_(torch.round(words / scale) * scale)
    return model.eval()
