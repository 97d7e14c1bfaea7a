"""Everything that is trained on and judged by, read from one data folder."""

import pathlib
import random
from dataclasses import dataclass

from . import relabelled, written
from .corpora import country_sentence, country_sentences, directed_sentiment, found_sentences, lines, split, target_tone, without_copies
from .mentions import Finder
from .synthetic import made, swapped

HELD_OUT = 0.12
LONGEST = 260  # characters of a tone or directed sentence that is trained on: long ones cost most and teach least


@dataclass(frozen=True)
class Mixture:
    """What one epoch holds. Shares of each set; made: sentences. Country sentences, written ones among them, come once as they are
    and as often again with countries put in. A third of the directed sentences have a stance."""

    countries: float = 1.0
    written: float = 1.0
    put_in: int = 1
    tone: float = 1.0
    stances: float = 1.0
    neutral: float = 0.3
    made: int = 2000


class Sets:
    """found: the country sentences, written ones as well, with the parties that the product finds, if there is such a file."""

    def __init__(self, data, found=None):
        data, self.finder = pathlib.Path(data), Finder(data)
        self.countries = self._labelled(lines(data / "country_pairs/train.jsonl"), found)
        again = relabelled.rows(data)
        self.countries += self._labelled(again, found)
        self.written = self._labelled(written.rows(), found)
        self.tone, self.tone_held = split(target_tone(data / "newsmtsc/train.jsonl.gz"), HELD_OUT)
        self.tone = short(self.tone)
        self.directed_held = directed_sentiment(data / "dse/valid.jsonl.gz")
        self.judged = {
            "country_pairs dev": self._judged(data / "country_pairs/dev.jsonl"),
            "plv": self._judged(data / "plv/train_countries.jsonl", home=None),
            "dse countries": self._judged(data / "dse/countries.jsonl", home=None),
        }
        apart = self.directed_held + [s for name in ("plv", "dse countries") for s in self.judged[name][0]]
        told = {row["id"] for row in again}
        directed = [s for s in directed_sentiment(data / "dse/train.jsonl.gz") if s.key not in told]
        directed = short(without_copies(directed, apart))
        self.stances = [s for s in directed if any(w[0] != 1.0 for w in s.pairs.values())]
        self.neutral = [s for s in directed if all(w[0] == 1.0 for w in s.pairs.values())]

    def _labelled(self, rows, found):
        sentences = [country_sentence(row, self.finder, gold_actors=True) for row in rows]
        return sentences + (found_sentences(rows, found, self.finder) if found else [])

    def _judged(self, path, **how):
        return country_sentences(path, self.finder, **how), [r["gold"] for r in lines(path)]

    def epoch(self, mixture, seed):
        """(sentences with many pairs, sentences with one or two pairs) of one epoch."""
        rng = random.Random(seed)
        countries = sample(rng, self.countries, mixture.countries) + sample(rng, self.written, mixture.written)
        many = countries + [swapped(s, self.finder, rng) for s in countries * mixture.put_in]
        few = [sample(rng, s, share) for s, share in ((self.tone, mixture.tone), (self.stances, mixture.stances), (self.neutral, mixture.neutral))]
        return many + made(self.finder, rng, mixture.made), sum(few, [])


def sample(rng, sentences, share):
    return rng.sample(sentences, int(len(sentences) * share))


def short(sentences):
    return [s for s in sentences if len(s.text) <= LONGEST]
