package org.dateline.enrich.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.text.Field;
import org.dateline.enrich.text.Words;

/**
 * How much an article is about a country. Every mention weighs by how it names the country (a name
 * more than a demonym, a demonym more than a city), by where it stands (headline, dateline, first
 * sentence, opening) and in which company (a list of countries: all of them matter); salience is
 * the country's share. The weights are set by hand.
 */
final class Salience {
  private static final double TITLE = 8;
  private static final double DATELINE = 3;
  private static final double FIRST_SENTENCE = 1.5;
  private static final double OPENING = 1.3;
  private static final double LISTED = 0.2;
  private static final int OPENING_ENDS = 600;

  /** So many countries: the list is the story, and each of them weighs more. */
  private static final int LIST_STORY = 10;

  private static final int NEAR = 14;

  /** The United States are in the news of everyone; a mention says less. */
  private static final double EVERYWHERE = 0.9;

  private final Draft draft;
  private final int firstSentence;

  private Salience(Draft draft) {
    this.draft = draft;
    this.firstSentence = firstSentence(draft.body);
  }

  /** Tags by falling salience. */
  static List<CountryTag> tags(Draft draft) {
    return new Salience(draft).tags();
  }

  private List<CountryTag> tags() {
    Map<String, Subject> subjects = new LinkedHashMap<>();
    List<Candidate> all = draft.candidates;
    for (int i = 0; i < all.size(); i++) {
      Candidate candidate = all.get(i);
      if (candidate.counts()) {
        Subject subject = subjects.computeIfAbsent(candidate.code, Subject::new);
        subject.add(candidate, weight(i));
      }
    }
    if (subjects.size() >= LIST_STORY) {
      subjects.values().forEach(Subject::inList);
    }
    double total = 0;
    double most = 0;
    for (Subject subject : subjects.values()) {
      total += subject.weight();
      most = Math.max(most, subject.weight());
    }
    List<CountryTag> tags = new ArrayList<>(subjects.size());
    for (Subject subject : subjects.values()) {
      tags.add(subject.tag(total, most));
    }
    tags.sort(Comparator.comparingDouble(CountryTag::salience).reversed());
    return tags;
  }

  /** What a mention of the body weighs; headline and dateline count once for the country. */
  private double weight(int index) {
    Candidate candidate = draft.candidates.get(index);
    if (candidate.field == Field.TITLE || candidate.dateline || candidate.money) {
      return 0;
    }
    double weight = ofType(candidate.type);
    int start = candidate.start();
    if (start < firstSentence) {
      weight *= FIRST_SENTENCE;
    } else if (start < OPENING_ENDS) {
      weight *= OPENING;
    }
    weight *= 1 + LISTED * (listed(index, -1) + listed(index, 1));
    return candidate.code.equals("US") ? weight * EVERYWHERE : weight;
  }

  private static double ofType(NameType type) {
    return switch (type) {
      case COUNTRY -> 1;
      case ALIAS -> 0.8;
      case ADJECTIVE, PEOPLE, LEADER, PERSON, GOVERNMENT -> 0.4;
      case CAPITAL, GROUP -> 0.3;
      case CITY, DIVISION -> 0.2;
      default -> 0.1;
    };
  }

  /** 1 where the next name to that side is another country's and close. */
  private int listed(int index, int side) {
    int other = index + side;
    if (other < 0 || other >= draft.candidates.size()) {
      return 0;
    }
    Candidate here = draft.candidates.get(index);
    Candidate there = draft.candidates.get(other);
    Candidate left = side < 0 ? there : here;
    Candidate right = side < 0 ? here : there;
    boolean close =
        left.field == right.field
            && right.start() - left.words.end(left.end - 1) < NEAR
            && there.counts()
            && !there.code.equals(here.code);
    return close ? 1 : 0;
  }

  /** Offset where the first sentence ends; the dateline does not end one. */
  private static int firstSentence(Words body) {
    for (int i = 1; i < body.size(); i++) {
      if (body.is(i, Words.OPENS_SENTENCE) && body.start(i) > Subject.DATELINE_ENDS) {
        return body.start(i);
      }
    }
    return body.text().length();
  }

  /** One country of the article. */
  private static final class Subject {
    private static final int DATELINE_ENDS = 25;
    private static final double IN_LIST_STORY = 1.7;
    private static final double SHARE = 0.12;
    private static final double LEAST = 2;
    private static final double ENOUGH = 2.5;
    private static final double BESIDE_THE_FIRST = 0.5;
    private static final double LEAST_BESIDE = 0.8;

    private final String code;
    private final List<Candidate> mentions = new ArrayList<>();
    private double body;
    private boolean title;
    private boolean dateline;

    Subject(String code) {
      this.code = code;
    }

    void add(Candidate candidate, double weight) {
      mentions.add(candidate);
      body += weight;
      title |= candidate.field == Field.TITLE && !candidate.money;
      dateline |= candidate.dateline;
    }

    void inList() {
      body *= IN_LIST_STORY;
    }

    double weight() {
      return body + (title ? TITLE : 0) + (dateline ? DATELINE : 0);
    }

    CountryTag tag(double total, double most) {
      double weight = weight();
      double share = total > 0 ? weight / total : 0;
      boolean focus =
          weight >= ENOUGH
              || (weight >= LEAST && share >= SHARE)
              || (weight >= LEAST_BESIDE && weight >= BESIDE_THE_FIRST * most);
      return new CountryTag(code, share, focus, Confidence.of(mentions, weight), listed());
    }

    private List<Mention> listed() {
      List<Mention> list = new ArrayList<>(mentions.size());
      for (Candidate candidate : mentions) {
        Mention.Kind kind = candidate.dateline ? Mention.Kind.DATELINE : candidate.type.kind();
        list.add(new Mention(candidate.span(), candidate.text(), kind));
      }
      return list;
    }
  }
}
