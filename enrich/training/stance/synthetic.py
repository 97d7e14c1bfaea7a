"""Sentences of our own making (templates.txt), and country sentences with other countries put in."""

import pathlib
import re

from .reading import AUTHOR, Actor, Sentence

COMMON = "US US US RU RU CN CN IR KP KR JP GB FR DE IL PS SA TR SY IN PK UA MX CA VE AF IQ EU EU UN NATO".split()
FORMS = {"KP": ("North Korea", "North Korean", "Pyongyang"), "KR": ("South Korea", "South Korean", "Seoul"), "EU": ("the EU", "European", "Brussels"), "UN": ("the UN", "UN", "the United Nations"), "NATO": ("NATO", "NATO", "NATO"), "US": ("the US", "American", "Washington")}
ROLES = "President|Prime Minister|Foreign Minister|officials|diplomats|Foreign Ministry|government|military|leaders|Defence Ministry|lawmakers|state media"
BEFORE = ("", "", "", "", "On Monday, ", "In a statement, ", "Earlier, ", "Meanwhile, ", "At the same time, ", "Officials said that ", "But ", "In recent years, ")
AFTER = ("", "", "", "", ", officials said", ", according to state television", ", the agency reported", " at the summit", " in a speech", ", sources told reporters")
NOBODY = ("He", "She", "The government", "The administration", "The ministry", "The president", "The country", "They")
SURNAMES = "Amadi Barros Cardenal Dragan Ekholm Farouk Grigore Halloran Ishida Jelen Kamara Lindqvist Mbewe Nazari Ortuno Petkov Quiroga Rahmani Santoro Tamura Ustinov Varga Wanjala Yilmaz Zelenka".split()
LABELS = {"+": (0, 1, 0), "-": (0, 0, 1), "~": (0.5, 0.5, 0), "_": (0.5, 0, 0.5), "=": (0, 1, 0), "#": (0, 0, 1)}


class Templates:
    def __init__(self, path=pathlib.Path(__file__).parent / "templates.txt"):
        self.lists, self.rows = {}, []
        for line in path.read_text(encoding="utf-8").splitlines():
            if re.match(r"[A-Z]+ = ", line):
                name, words = line.split(" = ")
                self.lists[name] = words.split("|")
            elif line and not line.startswith("#"):
                text, labels = line.split(";;")
                self.rows.append((text.strip(), labels.split()))

    def sentence(self, finder, rng):
        template, labels = rng.choice(self.rows)
        words = self._words(template, rng)
        codes = self._codes(finder, rng)
        implied, pointed = self._implied(words, rng), rng.random() < 0.5
        plain = words.startswith("{") and not words.endswith("?") and not implied
        text, spans = rng.choice(BEFORE) if plain else "", {}
        for part in re.split(r"(\{[^}]*\})", words):
            slot = re.fullmatch(r"\{([A-D])(?:\.(\w+))?\}", part)
            if not slot:
                text += part
            elif slot[1] == implied:
                word = rng.choice(NOBODY)
                if pointed:
                    spans.setdefault(codes[implied], []).append((len(text), len(text) + len(word)))
                text += word
            else:
                text = _mention(text, codes[slot[1]], slot[2], finder, rng, spans)
        text += rng.choice(AFTER) if text[-1] not in "?!" else ""
        text += "" if text[-1] in "?!." else rng.choice((".", ".", ".", ""))
        actors = [Actor(code, where) for code, where in spans.items()]
        extra = ([codes[implied]] if implied and not pointed else []) + [c for c in rng.sample(COMMON, rng.choice((0, 1, 2))) if c not in codes.values()]
        rng.shuffle(extra)
        actors = [Actor(c, name=finder.name(c)) for c in dict.fromkeys(extra)] + actors
        return Sentence(text, actors, _pairs(actors, labels, codes), "made", template)

    def _words(self, template, rng):
        text = re.sub(r"<(\w+)>", lambda m: rng.choice(self.lists[m[1]]), template)
        while "[" in text:
            text = re.sub(r"\[([^\[\]]*)\]", lambda m: rng.choice(m[1].split("|")), text)
        return re.sub(r"\b([Aa]) (?=[aeiou])", r"\1n ", text)

    @staticmethod
    def _codes(finder, rng):
        codes = []
        while len(codes) < 4:
            code = rng.choice(COMMON) if rng.random() < 0.6 else rng.choice(sorted(finder.forms))
            if code not in codes:
                codes.append(code)
        return dict(zip("ABCD", codes))

    @staticmethod
    def _implied(words, rng):
        """Now and then the first of the sentence is not named but implied."""
        first = re.match(r"\{([A-D])(\.who)?\}", words)
        once = first and len(re.findall(r"\{" + first[1], words)) == 1
        return first[1] if once and rng.random() < 0.2 else None


def _mention(text, code, form, finder, rng, spans):
    name, adjective, capital = FORMS.get(code) or finder.forms.get(code) or (finder.name(code),) * 3
    tail = ""
    if form == "who":
        form = rng.choice(("name", "name", "cap", "role", "role"))
    shown = {"adj": adjective, "cap": capital, "role": adjective}.get(form, name)
    if form == "role":
        tail = " " + rng.choice(ROLES.split("|"))
    if shown.startswith("the "):
        text, shown = text + ("the " if text and not text.endswith(('"', ": ")) else "The "), shown[4:]
    spans.setdefault(code, []).append((len(text), len(text) + len(shown)))
    return text + shown + tail


def _pairs(actors, labels, codes):
    pairs = {(h, t.code): (1.0, 0.0, 0.0) for h in [AUTHOR, *(a.code for a in actors)] for t in actors if h != t.code}
    for label in labels:
        holder, sign, target = (AUTHOR if label[0] == "@" else codes[label[0]]), label[1], codes[label[2]]
        pairs[holder, target] = tuple(map(float, LABELS[sign]))
        if sign in "=#":
            pairs[target, holder] = pairs[holder, target]
    return pairs


def made(finder, rng, count, templates=Templates()):
    return [templates.sentence(finder, rng) for _ in range(count)]


def swapped(sentence, finder, rng, share=0.8):
    """The sentence with most of its countries replaced by others, their leaders and offices too: who stands where must be read, not
    remembered. Words that only point back stay."""
    replace, shown_as = {}, {}
    for actor in sentence.actors:
        if actor.code in finder.forms and rng.random() < share:
            taken = {a.code for a in sentence.actors} | set(replace.values())
            replace[actor.code] = rng.choice(sorted(set(finder.forms) - taken))
            for a, b in actor.spans:
                word = sentence.text[a:b]
                shown_as.setdefault((actor.code, word), _other(word, finder.forms[actor.code], finder.forms[replace[actor.code]], rng))
    text, at, spans = "", 0, {}
    for start, end, code in sorted((a, b, x.code) for x in sentence.actors for a, b in x.spans):
        if start < at:
            return sentence
        text += sentence.text[at:start]
        shown = sentence.text[start:end]
        shown = shown_as.get((code, shown), shown)
        spans.setdefault(code, []).append((len(text), len(text) + len(shown)))
        text, at = text + shown, end
    text += sentence.text[at:]
    actors = [_renamed(a, replace, spans, finder) for a in sentence.actors]
    pairs = {(replace.get(h, h), replace.get(t, t)): w for (h, t), w in sentence.pairs.items()}
    return Sentence(text, actors, pairs, sentence.source, sentence.key)


def _other(word, forms, others, rng):
    """What stands in another country's place of this word: the same form of its name, or for a person or an office some name."""
    if word in forms:
        return others[forms.index(word)]
    if not word[:1].isupper() or word.startswith(("The ", "He", "She", "They", "We", "Our", "Its", "His", "Her", "Their", "Both")):
        return word
    return rng.choice((others[0], others[2], rng.choice(SURNAMES), rng.choice(SURNAMES)))


def _renamed(actor, replace, spans, finder):
    code = replace.get(actor.code, actor.code)
    return Actor(code, spans.get(actor.code, []), "" if actor.spans else finder.name(code))
