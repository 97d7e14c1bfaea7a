"""How a sentence and its actors become one input of the pair reader.

    [CLS] [AUTHOR] [IMPLIED] name of an implied actor [/] ... [TEXT] the sentence, each mention between [MENTION] and [/] [SEP]

Actor 0 is anyone ([CLS]: the tone toward a target whoever holds it), actor 1 the author; then the sentence's own actors.
"""

from dataclasses import dataclass, field

import numpy as np

ANYONE, AUTHOR = "*", "AUTHOR"
MARKS = {"MENTION": "[unused1]", "/": "[unused2]", "IMPLIED": "[unused3]", "TEXT": "[unused4]", "AUTHOR": "[unused5]"}
LONGEST = 128
NEAR = (1, 2, 4, 8)  # upper ends of the classes of distance, the last class is open


@dataclass
class Actor:
    """code: what it is; spans: (start, end) in the sentence, none if implied; name: what an implied actor is called."""

    code: str
    spans: list = field(default_factory=list)
    name: str = ""


@dataclass
class Sentence:
    """A sentence with its actors; pairs: (holder code, target code) -> the probabilities of none, support, oppose to learn."""

    text: str
    actors: list
    pairs: dict = field(default_factory=dict)
    source: str = ""
    key: str = ""


@dataclass
class Reading:
    """ids; actors: code -> token positions; actors that do not fit into LONGEST tokens are absent."""

    ids: list
    actors: dict


def read(sentence, pieces):
    mark = {name: pieces.id(token) for name, token in MARKS.items()}
    ids = [pieces.id("[CLS]"), mark["AUTHOR"]]
    actors = {ANYONE: [0], AUTHOR: [1]}
    for actor in sentence.actors:
        if not actor.spans:
            name = [mark["IMPLIED"], *(i for i, _, _ in pieces(actor.name)), mark["/"]]
            actors[actor.code] = list(range(len(ids), len(ids) + len(name)))
            ids += name
    ids.append(mark["TEXT"])
    spans = {}  # a span such as "both countries" may stand for several actors
    for actor in sentence.actors:
        for span in actor.spans:
            spans.setdefault(span, []).append(actor.code)
    spans, open_span, at = sorted(spans.items()), None, 0
    for piece, start, end in pieces(sentence.text):
        if open_span and start >= open_span[0][1]:
            _add(ids, actors, open_span[1], mark["/"])
            open_span = None
        if not open_span:
            while at < len(spans) and spans[at][0][1] <= start:
                at += 1
            if at < len(spans) and spans[at][0][0] < end:
                open_span = spans[at]
                _add(ids, actors, open_span[1], mark["MENTION"])
        _add(ids, actors, open_span[1] if open_span else [], piece)
    if open_span:
        _add(ids, actors, open_span[1], mark["/"])
    ids = ids[: LONGEST - 1] + [pieces.id("[SEP]")]
    fit = {code: [p for p in where if p < LONGEST - 1] for code, where in actors.items()}
    return Reading(ids, {code: where for code, where in fit.items() if where})


def _add(ids, actors, codes, piece):
    for code in codes:
        actors.setdefault(code, []).append(len(ids))
    ids.append(piece)


def distances(where, length):
    """For each place, the class of its distance to the nearest of `where`: 0 inside, 1 to 5 after, 6 to 10 before."""
    gaps = np.arange(length)[:, None] - np.array(where)[None]
    nearest = np.argmin(2 * np.abs(gaps) - (gaps > 0), 1)  # of two as near, the one before
    gap = gaps[np.arange(length), nearest]
    step = (np.abs(gap)[:, None] > np.array(NEAR)).sum(1) + 1
    return np.where(gap == 0, 0, np.where(gap > 0, step, step + len(NEAR) + 1))
