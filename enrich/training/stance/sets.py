"""Everything that is trained on and judged by, read from one data folder."""

import pathlib
import random
from dataclasses import dataclass

from .batches import in_batches
from .corpora import country_sentences, directed_sentiment, found_sentences, lines, split, target_tone, without_copies
from .mentions import Finder
from .synthetic import made, swapped

HELD_OUT = 0.12
LONGEST = 260  # characters of a tone or directed sentence that is trained on: long ones cost most and teach least


@dataclass(frozen=True)
class Mixture:
    """Shares of each kind in one epoch; made: sentences; a third of the directed ones have no stance."""

    countries: float
    tone: float
    stances: float
    neutral: float
    made: int


LEARN = Mixture(countries=0.5, tone=0.12, stances=0.1, neutral=0.02, made=600)
FINISH = Mixture(countries=1.0, tone=0.15, stances=0.1, neutral=0.02, made=600)


class Sets:
    """found: the country sentences with the parties that the product finds, if there is such a file."""

    def __init__(self, data, found=None):
        data, self.finder = pathlib.Path(data), Finder(data)
        labelled = data / "country_pairs/train.jsonl"
        self.countries = (
            found_sentences(labelled, found, self.finder) if found else country_sentences(labelled, self.finder, gold_actors=True)
        )
        self.tone, self.tone_held = split(target_tone(data / "newsmtsc/train.jsonl.gz"), HELD_OUT)
        self.tone = short(self.tone)
        self.directed_held = directed_sentiment(data / "dse/valid.jsonl.gz")
        self.judged = {
            "country_pairs dev": self._judged(data / "country_pairs/dev.jsonl"),
            "plv": self._judged(data / "plv/train_countries.jsonl", home=None),
            "dse countries": self._judged(data / "dse/countries.jsonl", home=None),
        }
        apart = self.directed_held + [s for name in ("plv", "dse countries") for s in self.judged[name][0]]
        directed = short(without_copies(directed_sentiment(data / "dse/train.jsonl.gz"), apart))
        self.stances = [s for s in directed if any(w[0] != 1.0 for w in s.pairs.values())]
        self.neutral = [s for s in directed if all(w[0] == 1.0 for w in s.pairs.values())]

    def _judged(self, path, **how):
        return country_sentences(path, self.finder, **how), [r["gold"] for r in lines(path)]

    def epoch(self, mixture, seed):
        """Batches of one epoch; every other country sentence with countries put in."""
        rng = random.Random(seed)
        countries = sample(rng, self.countries, mixture.countries)
        parts = [
            [s if k % 2 else swapped(s, self.finder, rng) for k, s in enumerate(countries)],
            made(self.finder, rng, mixture.made),
            sample(rng, self.tone, mixture.tone),
            sample(rng, self.stances, mixture.stances) + sample(rng, self.neutral, mixture.neutral),
        ]
        out = [batch for k, part in enumerate(parts) for batch in in_batches(part, seed + k)]
        rng.shuffle(out)
        return out


def sample(rng, sentences, share):
    return rng.sample(sentences, int(len(sentences) * share))


def short(sentences):
    return [s for s in sentences if len(s.text) <= LONGEST]
