package org.dateline.enrich.country;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.text.Field;
import org.dateline.enrich.text.WordSet;
import org.dateline.enrich.text.Words;

/** One country of an article: its mentions, and what they say of its part in the story. */
final class Subject {
  private static final double TITLE = 8;
  private static final double DATELINE = 3;

  /** So many countries: the list is the story, and each of them weighs more. */
  private static final double IN_LIST_STORY = 1.7;

  /** Something is done to the country after these, and not merely in it. */
  private static final WordSet TOWARD =
      WordSet.of("to from with against into on over between for by");

  private static final WordSet THE = WordSet.of("the");

  final String code;
  final List<Candidate> mentions = new ArrayList<>();

  /** Sum of the weights of the body. */
  double body;

  boolean title;

  /** In the headline by a name, not only by a demonym, a city or a leader. */
  boolean titleName;

  boolean dateline;
  boolean firstSentence;

  /** Mentions of the body, without dateline and money, and how many of these are of a kind. */
  int spoken;

  int names;
  int aliases;
  int companies;
  int toward;
  int opening;

  /** Offset of the first of them. */
  int first = Integer.MAX_VALUE;

  Subject(String code) {
    this.code = code;
  }

  /** Whether a mention stands in the running text of the body and means the country itself. */
  static boolean isSpoken(Candidate candidate) {
    return candidate.field == Field.BODY && !candidate.dateline && !candidate.money;
  }

  void add(Candidate candidate, double weight, boolean opensBody) {
    mentions.add(candidate);
    body += weight;
    dateline |= candidate.dateline;
    boolean name = candidate.type == NameType.COUNTRY || candidate.type == NameType.ALIAS;
    if (candidate.field == Field.TITLE && !candidate.money) {
      title = true;
      titleName |= name;
    }
    if (isSpoken(candidate)) {
      speak(candidate);
      firstSentence |= opensBody;
    }
  }

  private void speak(Candidate candidate) {
    Words words = candidate.words;
    spoken++;
    first = Math.min(first, candidate.start());
    names += candidate.type == NameType.COUNTRY ? 1 : 0;
    aliases += candidate.type == NameType.ALIAS ? 1 : 0;
    companies += isCompany(words, candidate.end) ? 1 : 0;
    int before = candidate.first - 1;
    boolean after = before >= 0 && !words.is(candidate.first, Words.AFTER_MARK);
    toward += after && TOWARD.contains(words.hash(before)) ? 1 : 0;
    boolean the = before >= 0 && THE.contains(words.hash(before));
    opening += the || words.is(candidate.first, Words.OPENS_SENTENCE) ? 1 : 0;
  }

  /** "Japan Airlines", "Gillette Canada Inc": the name goes on and means something else. */
  private static boolean isCompany(Words words, int next) {
    return next < words.size()
        && words.is(next, Words.CAPITAL)
        && !words.is(next, Words.AFTER_MARK);
  }

  void inListStory() {
    body *= IN_LIST_STORY;
  }

  double weight() {
    return body + (title ? TITLE : 0) + (dateline ? DATELINE : 0);
  }

  /** Share of the spoken mentions, 0 where there are none. */
  double share(int some) {
    return spoken == 0 ? 0 : (double) some / spoken;
  }

  List<Mention> listed() {
    List<Mention> list = new ArrayList<>(mentions.size());
    for (Candidate candidate : mentions) {
      Mention.Kind kind = candidate.dateline ? Mention.Kind.DATELINE : candidate.type.kind();
      list.add(new Mention(candidate.span(), candidate.text(), kind));
    }
    return list;
  }
}
