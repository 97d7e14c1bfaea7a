package org.dateline.enrich.country;

import org.dateline.enrich.text.Field;
import org.dateline.enrich.text.Span;
import org.dateline.enrich.text.Words;

/** A name found in an article, while the rules decide what it means and whether it counts. */
final class Candidate {
  final Field field;
  final Words words;
  final int first;
  final int end;
  final int name;

  /** First sense that the article's language and the name's case allow. */
  int sense;

  /** Code and type in force; the rules may change them. */
  String code;

  NameType type;
  Actor.Role role;

  /** People of a city in thousands, see {@link Senses#weight}. */
  int weight;

  /** In the dateline. */
  boolean dateline;

  /** Settled by its neighbours: "Paris, Texas". */
  boolean settled;

  /** Only says whose money is meant. */
  boolean money;

  /** Does not count. */
  boolean rejected;

  /** An actor for stances, but no country tag: the language of "Moscow", a bound organisation. */
  boolean actorOnly;

  Candidate(Field field, Words words, int first, int end, int name, int sense, Senses senses) {
    this.field = field;
    this.words = words;
    this.first = first;
    this.end = end;
    this.name = name;
    this.sense = sense;
    this.code = senses.code(sense);
    this.type = senses.type(sense);
    this.role = type.role();
    this.weight = senses.weight(sense);
  }

  /** A person bound to a country inside the article. */
  Candidate(Field field, Words words, int first, int end, String code, Actor.Role role) {
    this.field = field;
    this.words = words;
    this.first = first;
    this.end = end;
    this.name = Gazetteer.ABSENT;
    this.sense = Gazetteer.ABSENT;
    this.code = code;
    this.type = role == Actor.Role.GOVERNMENT ? NameType.LEADER : NameType.PERSON;
    this.role = role;
    this.settled = true;
  }

  void means(int chosen, Senses senses) {
    sense = chosen;
    code = senses.code(chosen);
    type = senses.type(chosen);
    role = type.role();
    weight = senses.weight(chosen);
  }

  int size() {
    return end - first;
  }

  int start() {
    return words.start(first);
  }

  Span span() {
    return new Span(field, words.start(first), words.end(end - 1));
  }

  String text() {
    return words.text().substring(words.start(first), words.end(end - 1));
  }

  boolean isPlace() {
    return type.isPlace();
  }

  /** Counts towards a country's tag. */
  boolean counts() {
    return !rejected
        && !actorOnly
        && type != NameType.ORGANISATION
        && type != NameType.NOTHING
        && type != NameType.GIVEN_NAME;
  }
}
