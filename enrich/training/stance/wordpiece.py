"""The uncased WordPiece tokenizer of BERT, with the character range of every piece.

Same algorithm as `org.dateline.enrich.stance.deep.WordPieceTokenizer`; golden/tokens.jsonl holds both to each other.
"""

import unicodedata

UNKNOWN = "[UNK]"
LONGEST_WORD = 100


class WordPiece:
    """Splits a text into (piece id, start, end), offsets in code points of the text as given."""

    def __init__(self, vocabulary):
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}

    def id(self, piece):
        return self.ids[piece]

    def __call__(self, text):
        pieces = []
        for start, end in words(text):
            pieces += [(i, start, end) for i in self._word(fold(text[start:end]))]
        return pieces

    def _word(self, word):
        if not word:
            return []
        if len(word) > LONGEST_WORD:
            return [self.ids[UNKNOWN]]
        out, at = [], 0
        while at < len(word):
            end = len(word)
            while end > at and ("##" if at else "") + word[at:end] not in self.ids:
                end -= 1
            if end == at:
                return [self.ids[UNKNOWN]]
            out.append(self.ids[("##" if at else "") + word[at:end]])
            at = end
        return out


def words(text):
    """Ranges of words: runs without white space, every punctuation mark and every Han character by itself."""
    start = None
    for i, c in enumerate(text + " "):
        alone = is_punctuation(c) or is_han(c)
        if c.isspace() or alone:
            if start is not None:
                yield start, i
                start = None
            if alone:
                yield i, i + 1
        elif start is None:
            start = i


def fold(word):
    """Lower case, without accents, without control characters."""
    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in plain if unicodedata.category(c) not in ("Mn", "Cc", "Cf") and c != "\ufffd")


def is_punctuation(c):
    ascii_mark = "!" <= c <= "/" or ":" <= c <= "@" or "[" <= c <= "`" or "{" <= c <= "~"
    return ascii_mark or unicodedata.category(c).startswith("P")


def is_han(c):
    return "\u4e00" <= c <= "\u9fff" or "\u3400" <= c <= "\u4dbf" or "\uf900" <= c <= "\ufaff"
