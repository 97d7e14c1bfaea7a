package org.dateline.enrich.stance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.country.Actor.Role;
import org.dateline.enrich.stance.Stance.Attribution;
import org.dateline.enrich.stance.Stance.HolderKind;
import org.dateline.enrich.stance.join.Vote;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.Words;
import org.dateline.enrich.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * The article's own voice in opinion pieces: what it calls wise, shameful or dangerous outside
 * quotations, said of the country that the sentence is about. A straight news report has no voice.
 */
final class AuthorVoice {
  static final String AUTHOR = "AUTHOR";

  private static final int FIRST_PERSONS = 3;
  private static final List<String> FIRST_PERSON = List.of("we ", "our ", "I ", "We ", "Our ");
  private static final List<String> LABELS =
      List.of("opinion", "editorial", "commentary", "op-ed", "column:", "letter:");
  private static final List<String> PATHS =
      List.of("/opinion", "/editorial", "/commentisfree", "/op-ed", "/commentary", "/columnists");
  private static final Set<String> PRAISE =
      Set.of(
          "wise",
          "wisely",
          "admirable",
          "admirably",
          "courageous",
          "brave",
          "heroic",
          "rightly",
          "commendable",
          "laudable",
          "welcome",
          "generous",
          "noble",
          "exemplary",
          "impressive",
          "praiseworthy",
          "beacon",
          "deserves",
          "applaud",
          "brilliant",
          "triumph",
          "prudent",
          "sensible",
          "farsighted",
          "honourable",
          "honorable");
  private static final Set<String> BLAME =
      Set.of(
          "reckless",
          "brutal",
          "shameful",
          "disgraceful",
          "dangerous",
          "tyranny",
          "tyrannical",
          "murderous",
          "thuggish",
          "despotic",
          "cruel",
          "barbaric",
          "corrupt",
          "hypocrisy",
          "hypocritical",
          "immoral",
          "incompetent",
          "disastrous",
          "foolish",
          "cowardly",
          "rogue",
          "aggressor",
          "atrocities",
          "abuses",
          "failed",
          "failure",
          "bully",
          "bullying",
          "lies",
          "treachery",
          "evil",
          "outrageous",
          "erratic",
          "counterproductive",
          "malign",
          "menace",
          "dictator",
          "despot",
          "tyrant",
          "repressive",
          "oppressive");

  private AuthorVoice() {}

  /** Votes of the author, none for a news report. */
  static Map<Pair, Vote> votes(Article article, List<SentenceReading> readings) {
    Map<Pair, Vote> votes = new LinkedHashMap<>();
    if (opinion(article, readings)) {
      for (SentenceReading reading : readings) {
        judge(article, reading, votes);
      }
    }
    return votes;
  }

  private static boolean opinion(Article article, List<SentenceReading> readings) {
    String title = article.title().toLowerCase(Locale.ROOT);
    String url = article.url() == null ? "" : article.url();
    if (LABELS.stream().anyMatch(title::startsWith) || PATHS.stream().anyMatch(url::contains)) {
      return true;
    }
    if (firstPersons(article.text()) < FIRST_PERSONS) {
      return false;
    }
    long speaking =
        readings.stream().map(SentenceReading::scene).filter(AuthorVoice::speaks).count();
    return speaking <= readings.size() / 2;
  }

  private static boolean speaks(Scene scene) {
    for (int i = 0; i < scene.size(); i++) {
      if (Words.SPEECH.contains(scene.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** How often the text says we, our or I outside quotations. */
  private static int firstPersons(String text) {
    int found = 0;
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      quoted = c == '“' || (c != '”' && c != '\n' && (c == '"' ? !quoted : quoted));
      if (!quoted && (c == ' ' || c == '\n')) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if ("wWoOI".indexOf(next) >= 0) {
          for (String word : FIRST_PERSON) {
            found += text.startsWith(word, at + 1) ? 1 : 0;
          }
        }
      }
    }
    return found;
  }

  private static void judge(Article article, SentenceReading reading, Map<Pair, Vote> votes) {
    Scene scene = reading.scene();
    int at = -1;
    for (int i = 0; i < scene.size(); i++) {
      if (Words.SPEECH.contains(scene.word(i)) || Words.NEGATIONS.contains(scene.word(i))) {
        return;
      }
      boolean judges = PRAISE.contains(scene.word(i)) || BLAME.contains(scene.word(i));
      at = judges && !scene.quoted(i) && at < 0 ? i : at;
    }
    Group judged = at < 0 ? null : subject(scene, at);
    if (judged == null || judged.codes().size() > 2) {
      return;
    }
    boolean praise = PRAISE.contains(scene.word(at));
    for (String code : judged.codes()) {
      votes.merge(
          new Pair(AUTHOR, code),
          new Vote(
              praise ? new PairScore(0.55, 0) : new PairScore(0, 0.55),
              HolderKind.AUTHOR,
              praise ? "SUPPORT" : "DISAPPROVE",
              Attribution.STATED,
              Excerpt.of(article, reading, at, at + 1, "author")),
          (a, b) -> a);
    }
  }

  /** The first group of the sentence that stands before the judgement, else the next after it. */
  private static @Nullable Group subject(Scene scene, int at) {
    for (Group group : scene.groups()) {
      boolean actor = group.parties().get(0).role() != Role.PLACE;
      if (actor && (group.to() <= at || group.from() - at <= 4)) {
        return group;
      }
    }
    return null;
  }
}
