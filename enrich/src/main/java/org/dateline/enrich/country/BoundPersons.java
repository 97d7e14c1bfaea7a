package org.dateline.enrich.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.text.Field;
import org.dateline.enrich.text.WordSet;
import org.dateline.enrich.text.Words;

/**
 * Persons that the article itself binds to a country: "Russian Foreign Minister Sergei Lavrov",
 * "his Pakistani counterpart, Hina Rabbani Khar", "Li Wei, a Chinese diplomat"; from then on the
 * surname alone is theirs.
 */
final class BoundPersons {
  private static final int LONGEST_OFFICE = 6;
  private static final int LONGEST_NAME = 5;

  private static final WordSet OFFICES =
      WordSet.of(
          "president minister premier chancellor king queen prince princess sultan emir ambassador"
              + " envoy secretary spokesman spokeswoman spokesperson chief commander general"
              + " leader counterpart governor chairman treasurer head official commissioner"
              + " representative negotiator consul taoiseach pm fm diplomat admiral marshal adviser"
              + " advisor deputy mp");

  private static final WordSet OTHERS =
      WordSet.of(
          "opposition former ex economist analyst businessman businesswoman banker trader journalist"
              + " activist dissident lawyer professor author singer actor player striker coach"
              + " billionaire tycoon cleric bishop cardinal militant rebel citizen national scientist");

  private static final WordSet OFFICE_PARTS =
      WordSet.of(
          "foreign prime vice deputy defence defense interior finance trade economy economic energy"
              + " oil petroleum agriculture industry transport health justice home labour labor"
              + " chief assistant under external affairs state and for of the central bank national"
              + " security general acting interim first senior top special us army navy air force"
              + " police commerce treasury information environment communications planning"
              + " parliamentary parliament government cabinet international development resources"
              + " natural mines party ruling communist democratic supreme crown"
              + " central reserve cultural culture education science budget revenue public"
              + " permanent un u.n. nato eu to in chief staff joint chiefs military intelligence");

  private static final WordSet PARTICLES =
      WordSet.of(
          "al el bin ibn ben bint de da do dos del della di du la le van von der den ul ur abu");

  private static final WordSet NO_NAMES =
      WordSet.of(
          "the a an he she it they we i in on at by for of to and but or as if monday tuesday"
              + " wednesday thursday friday saturday sunday january february march april may june"
              + " july august september october november december mr mrs ms dr sir");

  private final Draft draft;
  private final Map<Long, Bound> bySurname = new HashMap<>();
  private final List<Candidate> added = new ArrayList<>();

  private BoundPersons(Draft draft) {
    this.draft = draft;
  }

  static void add(Draft draft) {
    BoundPersons persons = new BoundPersons(draft);
    persons.bind();
    if (!persons.bySurname.isEmpty()) {
      persons.again(draft.title, Field.TITLE);
      persons.again(draft.body, Field.BODY);
    }
    if (!persons.added.isEmpty()) {
      List<Candidate> all = new ArrayList<>(draft.candidates);
      all.addAll(persons.added);
      all.sort(
          Comparator.comparing((Candidate c) -> c.field)
              .thenComparingInt(candidate -> candidate.first));
      draft.candidates = all;
    }
  }

  private void bind() {
    List<Candidate> all = draft.candidates;
    for (int i = 0; i < all.size(); i++) {
      Candidate candidate = all.get(i);
      if (!candidate.counts()) {
        continue;
      }
      if (candidate.type.isPerson()) {
        remember(candidate.words, candidate.end - 1, candidate.code, candidate.role);
      } else if (introduces(candidate)) {
        office(candidate);
      }
    }
  }

  private static boolean introduces(Candidate candidate) {
    return candidate.type == NameType.ADJECTIVE
        || candidate.type == NameType.COUNTRY
        || candidate.type == NameType.ALIAS;
  }

  /** Country or demonym, words of an office, a name. */
  private void office(Candidate country) {
    Words words = country.words;
    int at = country.end;
    Actor.Role role = null;
    int limit = Math.min(words.size(), at + LONGEST_OFFICE);
    while (at < limit && (at == country.end || !words.is(at, Words.AFTER_MARK))) {
      long hash = words.hash(at);
      if (OFFICES.contains(hash)) {
        role = role == null ? Actor.Role.GOVERNMENT : role;
      } else if (OTHERS.contains(hash)) {
        role = Actor.Role.PERSON;
      } else if (!OFFICE_PARTS.contains(hash)) {
        break;
      }
      at++;
    }
    if (role == null) {
      return;
    }
    if (at < words.size() && isNamePart(words, at) && opensName(words, at)) {
      name(words, country.field, at, country.code, role);
    } else {
      apposition(country, role);
    }
  }

  /** The name may follow a comma: "his Pakistani counterpart, Hina Rabbani Khar". */
  private static boolean opensName(Words words, int at) {
    return !words.is(at, Words.AFTER_MARK) || words.is(at, Words.AFTER_COMMA);
  }

  /** "Sergei Lavrov, the Russian foreign minister": the name stands before. */
  private void apposition(Candidate country, Actor.Role role) {
    Words words = country.words;
    int comma = country.first;
    if (comma > 0 && !words.is(comma, Words.AFTER_COMMA)) {
      comma--;
    }
    if (comma <= 0 || !words.is(comma, Words.AFTER_COMMA)) {
      return;
    }
    int last = comma - 1;
    int first = last;
    while (first > 0
        && last - first < LONGEST_NAME - 1
        && isNamePart(words, first - 1)
        && !words.is(first, Words.AFTER_MARK)) {
      first--;
    }
    while (first < last && PARTICLES.contains(words.hash(first))) {
      first++;
    }
    if (last > first && isNamePart(words, last) && isFree(country.field, first, last + 1)) {
      added.add(new Candidate(country.field, words, first, last + 1, country.code, role));
      remember(words, last, country.code, role);
    }
  }

  private void name(Words words, Field field, int first, String code, Actor.Role role) {
    int end = first;
    while (end < words.size()
        && end - first < LONGEST_NAME
        && isNamePart(words, end)
        && (end == first || !words.is(end, Words.AFTER_MARK))) {
      end++;
    }
    while (end > first && PARTICLES.contains(words.hash(end - 1))) {
      end--;
    }
    if (end > first && isFree(field, first, end)) {
      added.add(new Candidate(field, words, first, end, code, role));
      remember(words, end - 1, code, role);
    }
  }

  private void remember(Words words, int surname, String code, Actor.Role role) {
    if (words.end(surname) - words.start(surname) > 2 && !isGivenName(words.hash(surname))) {
      bySurname.putIfAbsent(words.hash(surname), new Bound(code, role));
    }
  }

  /** The surname again, alone or after a title or given name of the same person. */
  private void again(Words words, Field field) {
    for (int i = 0; i < words.size(); i++) {
      if (!words.is(i, Words.CAPITAL)) {
        continue;
      }
      Bound bound = bySurname.get(words.hash(i));
      if (bound != null && isFree(field, i, i + 1)) {
        added.add(new Candidate(field, words, i, i + 1, bound.code, bound.role));
      }
    }
  }

  private static boolean isNamePart(Words words, int word) {
    boolean capital = words.is(word, Words.CAPITAL) && !NO_NAMES.contains(words.hash(word));
    return capital || PARTICLES.contains(words.hash(word));
  }

  /** Whether no counting candidate lies on these words. */
  private boolean isFree(Field field, int first, int end) {
    for (Candidate candidate : draft.candidates) {
      if (candidate.field == field
          && (candidate.counts() || candidate.type == NameType.ORGANISATION)
          && candidate.first < end
          && first < candidate.end) {
        return false;
      }
    }
    for (Candidate candidate : added) {
      if (candidate.field == field && candidate.first < end && first < candidate.end) {
        return false;
      }
    }
    return true;
  }

  private boolean isGivenName(long word) {
    int name = draft.gazetteer.find(Gazetteer.then(Gazetteer.START, word));
    for (int s = name; s >= 0; s = draft.senses.next(s)) {
      if (draft.senses.type(s) == NameType.GIVEN_NAME) {
        return true;
      }
    }
    return false;
  }

  private record Bound(String code, Actor.Role role) {}
}
