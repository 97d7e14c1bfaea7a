"""Trains a pair reader.

    python3 -m stance.train --data DATA --minilm JAR --out learnt.pt --seed 1
    python3 -m stance.train --data DATA --minilm JAR --start learnt.pt --finish --epochs 3 --out model.pt --seed 1

DATA holds the folders named in MODEL_CARD.md. Each process has one thread and sees its own batches; gradients are averaged after
every step, so the same seed and number of processes give the same weights on the same machine.
"""

import argparse
import tempfile
import time

import torch
from torch import distributed, multiprocessing
from torch.nn import functional as F
from torch.nn.parallel import DistributedDataParallel

from . import evaluate, minilm
from .batches import tensors
from .pairreader import PairReader
from .sets import FINISH, LEARN, Sets
from .wordpiece import WordPiece

SMOOTHING, WARM, HEAD_RATE, CLIP, DECAY = 0.05, 50, 3, 1.0, 0.01


def loss_of(model, batch, pieces):
    """Cross-entropy of the pairs of a batch, against probabilities."""
    inputs, wanted, known, _ = tensors(batch, pieces)
    wanted = wanted * (1 - SMOOTHING) + SMOOTHING / wanted.shape[-1]
    each = -(wanted * F.log_softmax(model(*inputs), -1)).sum(-1) * known
    return each.sum() / known.sum().clamp(min=1)


def optimizer(model, rate, steps, finish):
    """AdamW, the head three times as fast as the encoder. To learn: a short rise, then flat; to finish: down to nothing."""
    head = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    body = [p for n, p in model.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    adam = torch.optim.AdamW([{"params": body, "lr": rate}, {"params": head, "lr": HEAD_RATE * rate}], weight_decay=DECAY)
    return adam, torch.optim.lr_scheduler.LambdaLR(adam, lambda s: (steps - s) / steps if finish else min(1, (s + 1) / WARM))


def freeze(encoder, layers):
    """The word embeddings always stay; of the layers, the lowest ones."""
    for fixed in (encoder.words, encoder.positions, encoder.norm, *encoder.layers[:layers]):
        fixed.requires_grad_(False)
    encoder.start.requires_grad_(False)


def run(rank, o, meeting):
    torch.set_num_threads(1)
    distributed.init_process_group("gloo", init_method=f"file://{meeting}", rank=rank, world_size=o.processes)
    torch.manual_seed(o.seed)
    vocabulary, weights = minilm.read(o.minilm)
    pieces, sets, model = WordPiece(vocabulary), Sets(o.data, o.found), PairReader()
    model.encoder.load_state_dict(weights)
    if o.start:
        model.load_state_dict(torch.load(o.start), strict=False)
    freeze(model.encoder, o.frozen)
    torch.manual_seed(1000 * o.seed + rank)
    plan = [sets.epoch(FINISH if o.finish else LEARN, 1000 * o.seed + 10 * e + o.finish) for e in range(o.epochs)]
    plan = [batches[rank : len(batches) // o.processes * o.processes : o.processes] for batches in plan]
    steps = sum(map(len, plan))
    adam, fall = optimizer(model, o.rate, steps, o.finish)
    together = DistributedDataParallel(model)
    log = Log(rank, steps)
    for e, batches in enumerate(plan):
        for batch in batches:
            together.train()
            loss = loss_of(together, batch, pieces)
            adam.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), CLIP)
            adam.step()
            fall.step()
            log.step(batch[0].source, loss.item())
        if rank == 0:
            torch.save(model.state_dict(), o.out)
            log.say(f"epoch {e + 1}: " + evaluate.of_countries(model, pieces, *sets.judged["country_pairs dev"]))


class Log:
    def __init__(self, rank, steps):
        self.rank, self.steps, self.done, self.began, self.losses = rank, steps, 0, time.time(), {}

    def step(self, source, loss):
        self.done += 1
        self.losses.setdefault(source, []).append(loss)
        if self.done % 20 == 0:
            self.say(f"{self.done} of {self.steps}", {k: round(sum(v) / len(v), 3) for k, v in self.losses.items()})
            self.losses = {}

    def say(self, *words):
        if self.rank == 0:
            print(f"{time.time() - self.began:.0f} s", *words, flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", required=True)
    options.add_argument("--minilm", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--start")
    options.add_argument("--found", help="country sentences with the product's parties, as TrainingSentences writes them")
    options.add_argument("--finish", action="store_true", help="let the rate fall to nothing, mostly on countries")
    options.add_argument("--frozen", type=int, default=2, help="lowest layers that stay as they are")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--epochs", type=int, default=8)
    options.add_argument("--rate", type=float, default=1.2e-4)
    options.add_argument("--processes", type=int, default=2)
    o = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        multiprocessing.spawn(run, (o, folder + "/meeting"), o.processes)


if __name__ == "__main__":
    main()
