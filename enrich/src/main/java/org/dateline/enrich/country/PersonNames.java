package org.dateline.enrich.country;

import java.util.HashSet;
import java.util.Set;
import org.dateline.enrich.text.Field;
import org.dateline.enrich.text.WordSet;
import org.dateline.enrich.text.Words;

/** Persons named like places: "Michael Jordan", "Paris Hilton", "Mr Austin", and then "Austin". */
final class PersonNames {
  private static final WordSet TITLES =
      WordSet.of(
          "mr mrs ms miss dr judge justice sen rep sir lord lady dame capt captain sgt sergeant"
              + " officer detective coach pastor rev reverend prof professor col colonel lt"
              + " lieutenant cpl senator congressman congresswoman");

  private static final WordSet PARTICLES = WordSet.of("al el ul bin ibn abd abu");

  /** Some of them are given names in English: "La France" is no lady of that name. */
  private static final WordSet ARTICLES =
      WordSet.of(
          "la le les il lo gli i el los las un una une der die das den dem des ein eine einen einem"
              + " os as o a");

  private static final WordSet GO_ON =
      WordSet.of(
          "president prime minister king queen foreign army government parliament valley river"
              + " embassy ambassador airlines airways police national international university"
              + " city county state province times post news radio tv bank stock exchange central"
              + " street road avenue airport island islands team cup league open games summit"
              + " conference court senate house house's congress governor attorney secretary"
              + " republican democrat democratic republicans democrats gov sen rep");

  private final Draft draft;
  private final Strangers strangers;
  private final Set<Long> surnames = new HashSet<>();

  private PersonNames(Draft draft) {
    this.draft = draft;
    this.strangers = new Strangers(draft.gazetteer);
  }

  /** Rejects the names of places that are persons here. */
  static void reject(Draft draft) {
    PersonNames rule = new PersonNames(draft);
    for (Candidate candidate : draft.candidates) {
      if (candidate.type == NameType.NOTHING
          && rule.isGivenName(candidate.words, candidate.first)) {
        rule.surnames.add(candidate.words.hash(candidate.end - 1));
      } else if (rule.mayBePerson(candidate) && rule.isPerson(candidate)) {
        candidate.rejected = true;
        rule.surnames.add(candidate.words.hash(candidate.first));
      }
    }
    if (!rule.surnames.isEmpty()) {
      rule.rejectSurnames();
    }
  }

  private void rejectSurnames() {
    for (Candidate candidate : draft.candidates) {
      if (candidate.size() == 1
          && (candidate.isPlace() || isGivenNameAlone(candidate))
          && !candidate.dateline
          && surnames.contains(candidate.words.hash(candidate.first))) {
        candidate.rejected = true;
      }
    }
  }

  /** A country that is also a given name, and no other name of it in the article. */
  private boolean isGivenNameAlone(Candidate candidate) {
    long word = candidate.words.hash(candidate.first);
    return candidate.type == NameType.COUNTRY
        && hasSense(candidate.name, NameType.GIVEN_NAME)
        && draft.candidates.stream()
            .noneMatch(
                other ->
                    other.code.equals(candidate.code)
                        && (other.size() > 1 || other.words.hash(other.first) != word));
  }

  private boolean mayBePerson(Candidate candidate) {
    return candidate.size() == 1
        && !candidate.dateline
        && (candidate.isPlace()
            || candidate.type == NameType.COUNTRY
            || candidate.type == NameType.CAPITAL
            || candidate.type == NameType.GIVEN_NAME
            || candidate.type == NameType.LEADER);
  }

  private boolean isPerson(Candidate candidate) {
    Words words = candidate.words;
    int first = candidate.first;
    if (first > 0 && !words.is(first, Words.AFTER_MARK)) {
      int before = first - 1;
      if (candidate.type != NameType.LEADER && TITLES.contains(words.hash(before))) {
        return words.is(before, Words.CAPITAL);
      }
      if ((candidate.isPlace() || isOutOfOffice(candidate))
          && words.is(first, Words.JOINED)
          && PARTICLES.contains(words.hash(before))) {
        return true;
      }
      if (candidate.isPlace()
          && before > 0
          && words.is(before, Words.CAPITAL)
          && !words.is(before, Words.AFTER_MARK)
          && TITLES.contains(words.hash(before - 1))) {
        return true;
      }
      boolean initial =
          words.is(before, Words.CAPITAL) && words.end(before) - words.start(before) <= 2;
      if (initial && words.is(before, Words.POINTED) && before > 0) {
        return true;
      }
      if (isGivenName(words, before)
          && !words.is(first, Words.JOINED)
          && !isCompanyInHeadline(candidate)) {
        return true;
      }
      if (strangers.isSurname(candidate)) {
        return true;
      }
    }
    return candidate.type != NameType.LEADER && leadsPerson(candidate);
  }

  /** The surname of who is no leader now may be a place as well: Al-Sabah and Sabah. */
  private boolean isOutOfOffice(Candidate candidate) {
    return candidate.type == NameType.LEADER && !draft.held(candidate.sense);
  }

  /** "FORD CANADA CUTS DIVIDEND": a country that is no given name itself. */
  private boolean isCompanyInHeadline(Candidate candidate) {
    return draft.shouting
        && candidate.field == Field.TITLE
        && candidate.type == NameType.COUNTRY
        && !hasSense(candidate.name, NameType.GIVEN_NAME);
  }

  /** "Jordan Smith": a given name, then a capitalised word that is no name of ours. */
  private boolean leadsPerson(Candidate candidate) {
    Words words = candidate.words;
    int next = candidate.end;
    boolean headline = draft.shouting && candidate.field == Field.TITLE;
    return hasSense(candidate.name, NameType.GIVEN_NAME)
        && !(headline && candidate.type == NameType.COUNTRY)
        && next < words.size()
        && words.is(next, Words.CAPITAL)
        && !words.any(next, Words.AFTER_MARK | Words.JOINED)
        && !words.is(candidate.first, Words.POSSESSIVE)
        && (!words.is(next, Words.ALL_CAPITALS) || words.is(candidate.first, Words.ALL_CAPITALS))
        && !GO_ON.contains(words.hash(next));
  }

  private boolean isGivenName(Words words, int word) {
    if (!words.is(word, Words.CAPITAL) || isArticle(words, word)) {
      return false;
    }
    int name = draft.gazetteer.find(Gazetteer.then(Gazetteer.START, words.hash(word)));
    return name >= 0 && hasSense(name, NameType.GIVEN_NAME) && !isCountry(name);
  }

  private boolean isArticle(Words words, int word) {
    return NameLanguages.smallOrInflected(draft.read) && ARTICLES.contains(words.hash(word));
  }

  private boolean isCountry(int name) {
    return hasSense(name, NameType.COUNTRY) || hasSense(name, NameType.ADJECTIVE);
  }

  private boolean hasSense(int name, NameType type) {
    for (int s = name; s >= 0; s = draft.senses.next(s)) {
      if (draft.senses.type(s) == type) {
        return true;
      }
    }
    return false;
  }
}
