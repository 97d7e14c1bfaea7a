"""A few words for writing an ONNX graph by hand, with int8 weights."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

MICROSOFT = "com.microsoft"


class Graph:
    def __init__(self):
        self.nodes, self.weights, self.inputs, self.count = [], [], [], 0

    def input(self, name, kind, *shape):
        self.inputs.append(helper.make_tensor_value_info(name, kind, shape))
        return name

    def constant(self, array, dtype=np.float32):
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array, dtype), name))
        return name

    def op(self, kind, *inputs, outputs=1, domain=None, **attributes):
        self.count += 1
        names = [f"{kind.lower()}{self.count}" + (f"_{k}" if outputs > 1 else "") for k in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, name=f"{kind}{self.count}", domain=domain, **attributes))
        return names if outputs > 1 else names[0]

    def linear(self, x, weight, bias):
        """weight [out, in]; each output's weights as 7-bit integers with a scale of their own. Seven bits, since the fast
        8-bit product of AVX2 adds two products in 16 bits and would saturate (255 * 127 * 2 > 32767): results would differ by machine."""
        scale = np.abs(weight).max(1).clip(1e-8) / 63
        whole = np.round(weight / scale[:, None]).T
        return self.op(
            "DynamicQuantizeMatMul", x, self.constant(whole, np.int8), self.constant(scale), "", self.constant(bias), domain=MICROSOFT
        )

    def rows(self, table, ids):
        """Rows of a table that is kept as 8-bit integers with a scale a row."""
        scale = np.abs(table).max(1, keepdims=True).clip(1e-8) / 127
        whole = self.op("Gather", self.constant(np.round(table / scale), np.int8), ids)
        return self.op("Mul", self.op("Cast", whole, to=TensorProto.FLOAT), self.op("Gather", self.constant(scale), ids))

    def norm(self, x, weight, bias, epsilon):
        return self.op("LayerNormalization", x, self.constant(weight), self.constant(bias), axis=-1, epsilon=epsilon)

    def heads(self, x, heads):
        """[N, width] -> [heads, N, width / heads]"""
        return self.op("Transpose", self.op("Reshape", x, self.constant([0, heads, -1], np.int64)), perm=[1, 0, 2])

    def together(self, x, width):
        """[heads, N, width / heads] -> [N, width]"""
        return self.op("Reshape", self.op("Transpose", x, perm=[1, 0, 2]), self.constant([-1, width], np.int64))

    def model(self, output, notes):
        self.nodes.append(helper.make_node("Identity", [output], ["probabilities"]))
        made = helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ("pairs", 3))
        graph = helper.make_graph(self.nodes, "pair-reader", self.inputs, [made], self.weights)
        versions = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
        model = helper.make_model(graph, opset_imports=versions, producer_name="dateline", ir_version=8)
        helper.set_model_props(model, notes)
        onnx.checker.check_model(model)
        return model
