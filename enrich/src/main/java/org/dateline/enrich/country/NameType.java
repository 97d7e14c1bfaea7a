package org.dateline.enrich.country;

/**
 * What a name of the gazetteer names, with the letter that stands for it in the file, and what
 * readers of the tags see of it.
 */
enum NameType {
  COUNTRY('N', Mention.Kind.NAME, Actor.Role.COUNTRY),
  ADJECTIVE('D', Mention.Kind.DEMONYM, Actor.Role.ADJECTIVE),
  PEOPLE('P', Mention.Kind.DEMONYM, Actor.Role.PERSON),
  CAPITAL('C', Mention.Kind.CAPITAL, Actor.Role.COUNTRY),
  DIVISION('V', Mention.Kind.CITY, Actor.Role.PLACE),
  CITY('Y', Mention.Kind.CITY, Actor.Role.PLACE),
  LEADER('L', Mention.Kind.LEADER, Actor.Role.GOVERNMENT),
  PERSON('M', Mention.Kind.LEADER, Actor.Role.PERSON),
  GOVERNMENT('G', Mention.Kind.GOVERNMENT, Actor.Role.GOVERNMENT),
  GROUP('R', Mention.Kind.ALIAS, Actor.Role.PERSON),
  ALIAS('A', Mention.Kind.ALIAS, Actor.Role.COUNTRY),
  /** EU, UN, NATO: an actor, never a country. */
  ORGANISATION('O', Mention.Kind.ALIAS, Actor.Role.ORGANISATION),
  /** Words that look like a country's name and are not: "Bank of America", "Panama hat". */
  NOTHING('X', Mention.Kind.ALIAS, Actor.Role.PLACE),
  /** A given name: no country, but a sign that what follows is a person. */
  GIVEN_NAME('F', Mention.Kind.ALIAS, Actor.Role.PERSON);

  private static final NameType[] BY_LETTER = byLetter();

  private final char letter;
  private final Mention.Kind kind;
  private final Actor.Role role;

  NameType(char letter, Mention.Kind kind, Actor.Role role) {
    this.letter = letter;
    this.kind = kind;
    this.role = role;
  }

  /** The type that a letter of the file stands for. */
  static NameType of(char letter) {
    NameType type = letter < BY_LETTER.length ? BY_LETTER[letter] : null;
    if (type == null) {
      throw new IllegalArgumentException("no type of name is written '" + letter + "'");
    }
    return type;
  }

  char letter() {
    return letter;
  }

  Mention.Kind kind() {
    return kind;
  }

  Actor.Role role() {
    return role;
  }

  /** A place inside a country, weaker evidence than its name. */
  boolean isPlace() {
    return this == CITY || this == DIVISION;
  }

  /** A person or a group of persons. */
  boolean isPerson() {
    return this == LEADER || this == PERSON;
  }

  private static NameType[] byLetter() {
    NameType[] types = new NameType['Z' + 1];
    for (NameType type : values()) {
      types[type.letter] = type;
    }
    return types;
  }
}
