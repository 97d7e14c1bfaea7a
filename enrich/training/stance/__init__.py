"""Offline trainer of Dateline's directed pair model: one pass a sentence, a head over every ordered pair of its actors."""
