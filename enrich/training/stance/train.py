"""Trains a pair reader.

    python3 -m stance.train --data DATA --encoder JAR --out model.pt --seed 1

DATA holds the folders named in MODEL_CARD.md. One process of one thread, products in bfloat16, weights in float32: the same seed
gives the same weights on the same machine. Every step sees a batch of sentences with many pairs and one of sentences with few.
"""

import argparse
import math
import random
import time

import torch
from torch.nn import functional as F

from . import evaluate, pretrained
from .batches import in_batches, ready, stacked, thinned
from .pairreader import PairReader
from .sets import Mixture, Sets
from .wordpiece import WordPiece

SMOOTHING, WARM, HEAD_RATE, CLIP, DECAY = 0.05, 100, 3, 1.0, 0.01
PAIRS, ROUNDED = 24, 8  # pairs of a sentence at most; sizes of batches are multiples


def autocast():
    return torch.autocast("cpu", dtype=torch.bfloat16)


def loss_of(model, batch, teachers=(), trust=0.5):
    """Cross-entropy of the pairs of a batch, against probabilities: the labels', and in part those of the teachers."""
    inputs, wanted, known = stacked(batch, ROUNDED)
    wanted = wanted * (1 - SMOOTHING) + SMOOTHING / wanted.shape[-1]
    if teachers:
        with torch.no_grad(), autocast():
            told = sum(torch.softmax(t(*inputs).float(), -1) for t in teachers) / len(teachers)
        wanted = (1 - trust) * wanted + trust * told
    with autocast():
        logits = model(*inputs)
    each = -(wanted * F.log_softmax(logits.float(), -1)).sum(-1) * known
    return each.sum() / known.sum().clamp(min=1)


def optimizer(model, rate, fall, steps):
    """AdamW, the head faster than the encoder, upper layers faster than lower ones; a short rise, then down to nothing."""
    layers, groups = len(model.encoder.layers), []
    for name, p in model.named_parameters():
        if p.requires_grad:
            inside = name.startswith("encoder.layers.")
            speed = fall ** (layers - 1 - int(name.split(".")[2])) if inside else fall**layers if name.startswith("encoder.") else HEAD_RATE
            groups.append({"params": [p], "lr": rate * speed, "weight_decay": DECAY if p.dim() > 1 else 0.0})
    adam = torch.optim.AdamW(groups, fused=True)
    return adam, torch.optim.lr_scheduler.LambdaLR(adam, lambda s: min((s + 1) / WARM, 0.5 * (1 + math.cos(math.pi * s / steps))))


class Epochs:
    """The batches of each epoch; sentences that come again are read once."""

    def __init__(self, sets, pieces, mixture, o):
        self.sets, self.pieces, self.mixture, self.seed, self.read = sets, pieces, mixture, o.seed, {}
        self.many, self.few = o.many, o.few

    def batches(self, epoch):
        """(batch with many pairs, batch with few): the shorter list is begun again."""
        rng = random.Random(1000 * self.seed + epoch)
        many, few = self.sets.epoch(self.mixture, 1000 * self.seed + epoch)
        many = in_batches([thinned(ready(s, self.pieces), PAIRS, rng) for s in many], rng, self.many)
        few = in_batches([self._kept(s) for s in few], rng, self.few)
        return [(many[k % len(many)], few[k % len(few)]) for k in range(max(len(many), len(few)))]

    def _kept(self, sentence):
        key = id(sentence)
        if key not in self.read:
            self.read[key] = ready(sentence, self.pieces)
        return self.read[key]


def run(o):
    torch.set_num_threads(o.threads)
    vocabulary, weights = pretrained.read(o.encoder)
    weights = pretrained.lowest(weights, o.layers)
    pieces, sets = WordPiece(vocabulary), Sets(o.data, o.found)
    torch.manual_seed(0)  # one beginning for all seeds, so that their weights may be averaged
    model = PairReader(layers=pretrained.layers(weights))
    model.encoder.load_state_dict(weights)
    if o.start:
        model.load_state_dict(evaluate.parted(torch.load(o.start))[0])
    model.encoder.words.requires_grad_(False)
    teachers = [evaluate.load(t) for t in o.teachers]
    torch.manual_seed(o.seed)
    mixture = Mixture(put_in=o.put_in, written=o.written, tone=o.tone, stances=o.stances, neutral=o.neutral, made=o.made)
    epochs = Epochs(sets, pieces, mixture, o)
    plan = epochs.batches(0)
    steps = len(plan) * o.epochs
    adam, fall = optimizer(model, o.rate, o.fall, steps)
    log = Log(steps)
    for e in range(min(o.epochs, o.stop)):
        model.train()
        for many, few in plan if e == 0 else epochs.batches(e):
            losses = []
            for batch, weight in ((many, o.weight), (few, 1.0)):
                loss = loss_of(model, batch, teachers, o.trust)
                (weight * loss).backward()
                losses.append(loss.item())
            torch.nn.utils.clip_grad_norm_(model.parameters(), CLIP)
            adam.step()
            adam.zero_grad()
            fall.step()
            log.step(*losses)
        torch.save(model.state_dict(), o.out)
        torch.save(model.state_dict(), f"{o.out.removesuffix('.pt')}-{e + 1}.pt")
        log.say(f"epoch {e + 1}: " + "; ".join(figures(model, pieces, sets)))


def figures(model, pieces, sets):
    with autocast():
        for name, (sentences, gold) in sets.judged.items():
            rows, total = evaluate.scored(sentences, evaluate.probabilities(model, pieces, sentences, rounded=ROUNDED), gold)
            f, *at = evaluate.best(rows, total)
            yield f"{name} {f:.3f} at {at} ap {evaluate.average_precision(rows, total):.3f}"
        tone = evaluate.tone(sets.tone_held, evaluate.probabilities(model, pieces, sets.tone_held, rounded=ROUNDED))
        yield f"tone {tone:.3f}"
        held = evaluate.probabilities(model, pieces, sets.directed_held, rounded=ROUNDED)
        yield "dse valid {:.3f} {:.3f}".format(*evaluate.directed(sets.directed_held, held))


class Log:
    def __init__(self, steps):
        self.steps, self.done, self.began, self.losses = steps, 0, time.time(), []

    def step(self, *losses):
        self.done += 1
        self.losses.append(losses)
        if self.done % 50 == 0:
            means = [round(sum(x) / len(x), 3) for x in zip(*self.losses)]
            self.say(f"{self.done} of {self.steps}, processor {time.process_time():.0f} s, losses {means}")
            self.losses = []

    def say(self, *words):
        print(f"{time.time() - self.began:.0f} s", *words, flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", required=True)
    options.add_argument("--encoder", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--layers", type=int, default=100, help="of the encoder to keep, the lowest ones")
    options.add_argument("--start")
    options.add_argument("--found", help="country sentences with the product's parties, as TrainingSentences writes them")
    options.add_argument("--teachers", nargs="*", default=[], help="models whose probabilities are learnt beside the labels")
    options.add_argument("--trust", type=float, default=0.5, help="share of the teachers in what is learnt")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--epochs", type=int, default=6)
    options.add_argument("--stop", type=int, default=1000, help="end after so many epochs, before the rate has fallen")
    options.add_argument("--rate", type=float, default=1.5e-4)
    options.add_argument("--fall", type=float, default=0.9, help="each layer learns at this share of the rate of the one above")
    options.add_argument("--weight", type=float, default=1.0, help="of batches with many pairs")
    for name, default in (("put-in", 1), ("made", 2000), ("many", 640), ("few", 1024)):
        options.add_argument("--" + name, type=int, default=default, help="tokens of a batch" if default % 128 == 0 else None)
    for name, default in (("written", 1.0), ("tone", 1.0), ("stances", 1.0), ("neutral", 0.3)):
        options.add_argument("--" + name, type=float, default=default)
    run(options.parse_args())


if __name__ == "__main__":
    main()
