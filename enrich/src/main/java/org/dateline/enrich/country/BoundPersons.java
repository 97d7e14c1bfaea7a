package org.dateline.enrich.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.text.Field;
import org.dateline.enrich.text.Words;

/**
 * Persons that the article itself binds to a country: "Russian Foreign Minister Sergei Lavrov",
 * "his Pakistani counterpart, Hina Rabbani Khar", "Li Wei, a Chinese diplomat"; from then on the
 * surname alone is theirs.
 */
final class BoundPersons {
  private final Draft draft;
  private final Map<Long, Bound> bySurname = new HashMap<>();

  /** A bit of each surname's hash: most words end here. */
  private long seen;

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

  private static long bit(long hash) {
    return 1L << (int) hash;
  }

  private static boolean introduces(Candidate candidate) {
    return candidate.type == NameType.ADJECTIVE
        || candidate.type == NameType.COUNTRY
        || candidate.type == NameType.ALIAS;
  }

  /** Country or demonym, words of an office, a name. */
  private void office(Candidate country) {
    Office office = Office.after(country);
    if (office == null) {
      return;
    }
    NameSpan name = NameSpan.after(country.words, office.end());
    if (name == null) {
      name = NameSpan.before(country);
    }
    if (name != null && isFree(country.field, name.first(), name.end())) {
      bind(country, name, office.role());
    }
  }

  private void bind(Candidate country, NameSpan name, Actor.Role role) {
    Words words = country.words;
    added.add(new Candidate(country.field, words, name.first(), name.end(), country.code, role));
    remember(words, name.end() - 1, country.code, role);
  }

  private void remember(Words words, int surname, String code, Actor.Role role) {
    if (words.end(surname) - words.start(surname) > 2 && !isGivenName(words.hash(surname))) {
      bySurname.putIfAbsent(words.hash(surname), new Bound(code, role));
      seen |= bit(words.hash(surname));
    }
  }

  /** The surname again, alone or after a title or given name of the same person. */
  private void again(Words words, Field field) {
    for (int i = 0; i < words.size(); i++) {
      if (!words.is(i, Words.CAPITAL) || (seen & bit(words.hash(i))) == 0) {
        continue;
      }
      Bound bound = bySurname.get(words.hash(i));
      if (bound != null && isFree(field, i, i + 1)) {
        added.add(new Candidate(field, words, i, i + 1, bound.code, bound.role));
      }
    }
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
