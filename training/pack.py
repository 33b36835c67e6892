"""Boosted trees as bytes, read by src/trees.rs.

For each model: u16 trees, u16 thresholds, the thresholds (f32), then for each tree u8 inner nodes and the nodes
(u16 column, u16 threshold, i8 left, i8 right; negative = leaf -n-1), then the leaves (f32 scale, i16 each).
A row goes left when its value is at most the threshold.
"""
import struct

import numpy as np


def below(threshold):
    """Largest f32 not above a threshold, so that f32 values fall on the same side."""
    f = np.float32(threshold)
    return f if float(f) <= threshold else np.nextafter(f, np.float32(-np.inf))


def trees_of(model):
    for tree in model.dump_model()["tree_info"]:
        nodes, leaves = [], []

        def walk(x):
            if "split_feature" not in x:
                leaves.append(x["leaf_value"])
                return -len(leaves)
            at = len(nodes)
            nodes.append(None)
            left, right = walk(x["left_child"]), walk(x["right_child"])
            nodes[at] = (x["split_feature"], below(x["threshold"]), left, right)
            return at

        walk(tree["tree_structure"])
        yield nodes, leaves


def one(model):
    trees = list(trees_of(model))
    table = sorted({float(n[1]) for nodes, _ in trees for n in nodes})
    index = {t: i for i, t in enumerate(table)}
    scale = max(abs(v) for _, leaves in trees for v in leaves) / 32767
    out = [struct.pack("<HH", len(trees), len(table)), np.array(table, "<f4").tobytes(), struct.pack("<f", scale)]
    for nodes, leaves in trees:
        out.append(struct.pack("<B", len(nodes)))
        out += [struct.pack("<HHbb", c, index[float(t)], left, right) for c, t, left, right in nodes]
        out += [struct.pack("<h", round(v / scale)) for v in leaves]
    return b"".join(out)


def packed(*models):
    return b"".join(one(m) for m in models)
