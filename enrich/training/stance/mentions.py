"""Finds the actors of a sentence for training: countries with their people, capitals, leaders and institutions; EU, UN, NATO.

Case-sensitive longest match over words. It is simpler than the tagger in Java and is used to train and judge the pair reader only.
"""

import json
import pathlib
import re
import unicodedata

WORD = re.compile(r"(?:[A-Z]\.\s?){2,}|[\w]+(?:[-’'][A-Za-z]{2,})*|\S")
TITLES = "president|minister|chancellor|king|prince|premier|ambassador|leader|spokesman|spokeswoman|secretary|diplomat|general"
BOUND = re.compile(rf"(?:\w+ ){{0,3}}(?i:{TITLES})s?,? ((?:[A-Z][\w’'-]+ ?){{2,3}})")
SKIP = {"Jersey", "Guinea", "Reunion", "Mali", "Nice", "Male", "Chad", "Victoria", "Georgetown", "Jordanian", "Turkey "}


def called():
    """code -> English name of an implied actor"""
    rows = (pathlib.Path(__file__).parent / "called.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return dict(row.split("\t") for row in rows)


def fold(text):
    text = text.replace("’", "'").replace(". ", ".") if re.fullmatch(r"(?:[A-Z]\.\s?)+", text) else text.replace("’", "'")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).strip()


class Finder:
    """names: phrase of folded words -> code; forms: code -> (name, adjective, capital) in plain English, for made sentences."""

    def __init__(self, data):
        gazetteer, here = pathlib.Path(data, "gazetteer"), pathlib.Path(__file__).parent
        self.names, self.prefixes, self.forms, self.called = {}, {}, {}, called()
        for code, terms in re.findall(r"^ +'([A-Z]{2})': \[(.*)\]", (gazetteer / "newsmap/english.yml").read_text(), re.M):
            for term in terms.split(", "):
                self._add(term.strip("'\" "), code)
        for entry in json.loads((gazetteer / "factbook/factbook.json").read_text()).values():
            self._factbook(entry)
        for line in (here / "names.tsv").read_text().splitlines():
            if line and not line.startswith("#"):
                name, code = line.split("\t")
                self.names[tuple(self._words(name))] = code
        self.longest = max(map(len, self.names))

    def _factbook(self, e):
        code = e.get("code")
        if not code or len(code) != 2:
            return
        name = self.called.get(code)
        adjective = e.get("demonymAdjective", "").split(";")[0].split(",")[0].split(" or ")[0].strip()
        capital = e.get("capital", "").split(";")[0].split(" (")[0].strip()
        if name and capital and adjective[:1].isupper() and not set("(,") & set(adjective):
            self.forms[code] = (name, adjective, capital)
        for name in (name or "", e["name"].split(",")[0] if "," not in e["name"] else "", adjective, adjective + "s", capital):
            if name and name[0].isupper() and "note" not in name and tuple(self._words(name)) not in self.names:
                self._add(name, code)

    def _add(self, term, code):
        if term.endswith("*"):
            self.prefixes[fold(term[:-1])] = code
        elif term and term not in SKIP:
            self.names[tuple(self._words(term))] = code

    @staticmethod
    def _words(text):
        return [fold(m.group()) for m in WORD.finditer(text)]

    def name(self, code):
        return self.called.get(code, code)

    def find(self, text, bound=()):
        """[(start, end, code)] in the order of the text; bound: further names of persons, as people_of gives them."""
        found, words, i = [], list(WORD.finditer(text)), 0
        folded = [re.sub(r"'s$|'$", "", fold(w.group())) for w in words]
        while i < len(words):
            for n in range(min(self.longest, len(words) - i), 0, -1):
                code = self._code(tuple(folded[i : i + n]), bound)
                if code:
                    break
            if code and code != "-":
                end = words[i].start() + len(re.sub(r"['’]s$|['’]$|\s$", "", text[words[i].start() : words[i + n - 1].end()]))
                found.append((words[i].start(), end, code))
            i += n
        return found

    def _code(self, words, bound):
        code = dict(bound).get(words) or self.names.get(words)
        if not code and len(words) == 1 and words[0][:1].isupper():
            word = words[0]
            code = next((c for p, c in self.prefixes.items() if word.startswith(p) and len(word) <= len(p) + 3), None)
            if not code and "-" in word:
                code = self.names.get((word.split("-")[0],))
        return code

    def people_of(self, text):
        """Names bound to a country by a title: "Russian Foreign Minister Sergei Lavrov" binds Sergei Lavrov and Lavrov to RU."""
        bound = {}
        for m in BOUND.finditer(text):
            codes = {c for _, _, c in self.find(m.group()[: m.start(1) - m.start()])}
            person = m.group(1).split()
            if len(codes) == 1 and not self.find(m.group(1)):
                bound[tuple(map(fold, person))] = bound[(fold(person[-1]),)] = codes.pop()
        return bound
