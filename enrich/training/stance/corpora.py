"""The training and evaluation sets as reading.Sentence. Sources, licenses and caveats: MODEL_CARD.md."""

import collections
import gzip
import hashlib
import json
import pathlib
import re

from .reading import ANYONE, AUTHOR, Actor, Sentence

SURE, ARGUABLE, HOME, IMPLIED_AT_MOST = 1.0, 0.8, "US", 3


def lines(path):
    path = pathlib.Path(path)
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def country_sentences(path, finder, home=HOME):
    return [country_sentence(row, finder, home) for row in lines(path)]


def country_sentence(row, finder, home=HOME, gold_actors=False):
    """A line with text, title, prev and gold triples; gold_actors adds sides of the gold that the finder missed (training only)."""
    prev, title, text = row.get("prev") or "", row.get("title") or "", row["text"]
    bound = finder.people_of(" . ".join((title, prev, text)))
    actors = {}
    for start, end, code in finder.find(text, bound):
        actors.setdefault(code, Actor(code)).spans.append((start, end))
    context = [c for where in (prev, title) for _, _, c in finder.find(where, bound)] + [home] * bool(home)
    implied = [c for c in dict.fromkeys(context) if c not in actors][:IMPLIED_AT_MOST]
    gold = triples(row["gold"])
    if gold_actors:
        implied += [c for pair in gold for c in pair if c != AUTHOR and c not in actors and c not in implied]
    for code in dict.fromkeys(implied):
        actors[code] = Actor(code, name=finder.name(code))
    sentence = Sentence(text, list(actors.values()), source="countries", key=str(row["id"]))
    for h in [AUTHOR, *actors]:
        for t in actors:
            if h != t:
                sentence.pairs[h, t] = gold.get((h, t), (1.0, 0.0, 0.0))
    return sentence


def found_sentences(rows, found, finder):
    """Labelled rows with the parties that the product finds (lines of TrainingSentences in Java), instead of the finder's. Where the
    product cuts a row in two, a label goes with its cue; one that names no cue is left out."""
    out, rows, found = [], {str(row["id"]): row for row in rows}, lines(found)
    parts = collections.Counter(line["id"] for line in found)
    for line in found:
        gold = rows[line["id"]]["gold"] if line["id"] in rows else []
        if line["id"] in rows and (parts[line["id"]] == 1 or all("cue" in g for g in gold)):
            out.append(_found(line, triples([g for g in gold if g.get("cue", "") in line["text"]]), finder))
    return out


def _found(line, gold, finder):
    actors = {}
    for code, start, end in line["parties"]:
        actor = actors.setdefault(code, Actor(code, name=finder.name(code)))
        if end > start and (start, end) not in actor.spans:
            actor.spans.append((start, end))
    for code in dict.fromkeys(c for pair in gold for c in pair if c != AUTHOR):
        actors.setdefault(code, Actor(code, name=finder.name(code)))
    pairs = {(h, t): gold.get((h, t), (1.0, 0.0, 0.0)) for h in [AUTHOR, *actors] for t in actors if h != t}
    return Sentence(line["text"], list(actors.values()), pairs, "countries", line["id"])


def triples(gold):
    """(holder, target) -> probabilities; both polarities for a pair share it, an arguable one leaves some to none."""
    out = {}
    for g in gold:
        sure = ARGUABLE if g.get("conf") == 1 else SURE
        support = {"SUPPORT": 1.0, "OPPOSE": 0.0, "MIXED": 0.5}[g["polarity"]]
        out.setdefault((g["holder"], g["target"]), []).append((1 - sure, sure * support, sure * (1 - support)))
    return {pair: tuple(sum(x) / len(x) for x in zip(*all_)) for pair, all_ in out.items()}


def directed_sentiment(path):
    """DSE (Park et al. 2021): two entities, who is positive or negative to whom."""
    kinds = {0: None, 1: ("p", "q", 1), 2: ("q", "p", 1), 3: ("p", "q", 2), 4: ("q", "p", 2)}
    out = []
    for row in lines(path):
        spans, marked = [], row["marked"]
        for m in re.finditer(r"\[(.*?)\]", marked):
            start = m.start() - 2 * len(spans)
            spans.append((start, start + len(m.group(1))))
        if len(spans) != 2 or marked.replace("[", "").replace("]", "") != row["text"]:
            continue
        actors = [Actor("p", [spans[0]]), Actor("q", [spans[1]])]
        none, stance = (1.0, 0.0, 0.0), kinds[row["y"]]
        pairs = {("p", "q"): none, ("q", "p"): none}
        if stance:
            pairs[stance[:2]] = tuple(float(k == stance[2]) for k in range(3))
        out.append(Sentence(row["text"], actors, pairs, "directed", row["id"]))
    return out


def target_tone(path):
    """NewsMTSC (Hamborg and Donnay 2021): the tone toward a target, whoever holds it."""
    tone = {2.0: (0.0, 0.0, 1.0), 4.0: (1.0, 0.0, 0.0), 6.0: (0.0, 1.0, 0.0)}
    out = []
    for row in lines(path):
        text, actors, pairs = row["sentence_normalized"], [], {}
        for k, target in enumerate(row["targets"]):
            if text[target["from"] : target["to"]].strip() and not any(
                target["from"] < b and a < target["to"] for x in actors for a, b in x.spans
            ):
                actors.append(Actor(str(k), [(target["from"], target["to"])]))
                pairs[ANYONE, str(k)] = tone[target["polarity"]]
        out.append(Sentence(text, actors, pairs, "tone", row["primary_gid"]))
    return out


def fingerprint(text):
    """Words only, for finding the same sentence again."""
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


def split(sentences, share):
    """(kept for training, held out): by a hash of the sentence's words, so the same sentence is always on the same side."""
    kept, held = [], []
    for s in sentences:
        h = int.from_bytes(hashlib.sha256(fingerprint(s.text).encode()).digest()[:4], "big") / 2**32
        (held if h < share else kept).append(s)
    return kept, held


def without_copies(sentences, of, length=8):
    """Drops sentences that share most runs of `length` words with a sentence of `of` (DSE repeats itself across its splits)."""
    runs = {r for s in of for r in _runs(s.text, length)}

    def copied(s):
        mine = _runs(s.text, length)
        return sum(r in runs for r in mine) > len(mine) / 2

    return [s for s in sentences if not copied(s)]


def _runs(text, length):
    words = fingerprint(text).split()
    return {" ".join(words[i : i + length]) for i in range(max(1, len(words) - length + 1))}
