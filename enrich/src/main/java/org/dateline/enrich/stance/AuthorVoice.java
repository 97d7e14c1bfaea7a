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
import org.dateline.enrich.stance.linear.ToneModel;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.dateline.enrich.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * The article's own voice in opinion pieces: what it calls wise, shameful or dangerous outside
 * quotations, said of the country that the sentence is about, where the tone of the sentence toward
 * that country is heard as well: words of blame often fall on somebody else. A straight news report
 * has no voice, unless it says that somebody does the right or the wrong thing.
 */
final class AuthorVoice {
  static final String AUTHOR = "AUTHOR";

  private static final int FIRST_PERSONS = 3;
  private static final List<String> LABELS =
      List.of("opinion", "editorial", "commentary", "op-ed", "column:", "letter:");
  private static final List<String> PATHS =
      List.of("/opinion", "/editorial", "/commentisfree", "/op-ed", "/commentary", "/columnists");

  private static final Set<String> DEEDS =
      Set.of(
          "thing", "things", "choice", "step", "steps", "course", "direction", "decision", "side");

  /** Least probability of the tone; of what is below, one in eighteen was right when read. */
  private static final double LEAST_TONE = 0.4;

  private final @Nullable ToneModel tone;

  /** Goes by words alone. */
  AuthorVoice() {
    tone = null;
  }

  /** Has this model confirm what words say. */
  AuthorVoice(ToneModel tone) {
    this.tone = tone;
  }

  /** Votes of the author, none for a news report. */
  Map<Pair, Vote> votes(Article article, List<SentenceReading> readings) {
    Map<Pair, Vote> votes = new LinkedHashMap<>();
    boolean opinion = opinion(article, readings);
    for (SentenceReading reading : readings) {
      judge(article, reading, opinion, votes);
    }
    return votes;
  }

  private static boolean opinion(Article article, List<SentenceReading> readings) {
    if (labelled(article)) {
      return true;
    }
    int speaking = 0;
    for (SentenceReading reading : readings) {
      speaking += WordClass.SPEECH.anywhere(reading.scene()) ? 1 : 0;
    }
    return speaking <= readings.size() / 2 && speaksOfItself(article.text());
  }

  /** Whether the title or the address says that it is an opinion piece. */
  private static boolean labelled(Article article) {
    String title = article.title().toLowerCase(Locale.ROOT);
    for (String label : LABELS) {
      if (title.startsWith(label)) {
        return true;
      }
    }
    String url = article.url();
    return url != null && PATHS.stream().anyMatch(url::contains);
  }

  /** Whether the text says we, our or I often enough outside quotations. */
  private static boolean speaksOfItself(String text) {
    char[] letters = text.toCharArray();
    int found = 0;
    boolean quoted = false;
    for (int at = 0; at < letters.length - 2 && found < FIRST_PERSONS; at++) {
      char c = letters[at];
      if (c == ' ' || c == '\n') {
        quoted &= c == ' ';
        found += !quoted && firstPerson(letters, at + 1) ? 1 : 0;
      } else if (c == '"' || c == '“' || c == '”') {
        quoted = c == '“' || (c == '"' && !quoted);
      }
    }
    return found >= FIRST_PERSONS;
  }

  /** Whether the word from {@code at} on is we, our or I. */
  private static boolean firstPerson(char[] letters, int at) {
    char second = letters[at + 1];
    return switch (letters[at]) {
      case 'w', 'W' -> second == 'e' && blank(letters, at + 2);
      case 'o', 'O' ->
          second == 'u'
              && at + 2 < letters.length
              && letters[at + 2] == 'r'
              && blank(letters, at + 3);
      case 'I' -> second == ' ';
      default -> false;
    };
  }

  private static boolean blank(char[] letters, int at) {
    return at < letters.length && letters[at] == ' ';
  }

  private void judge(
      Article article, SentenceReading reading, boolean opinion, Map<Pair, Vote> votes) {
    Scene scene = reading.scene();
    if (!opinion && !WordClass.RIGHT_OR_WRONG.anywhere(scene)) {
      return;
    }
    if (WordClass.SPEECH.anywhere(scene) || WordClass.NEGATIONS.anywhere(scene)) {
      return;
    }
    int at = judgement(scene, opinion);
    Group judged = at < 0 ? null : subject(scene, at);
    if (judged == null || judged.codes().size() > 2) {
      return;
    }
    boolean praise = WordClass.PRAISE.at(scene, at) || scene.word(at).equals("right");
    for (String code : judged.codes()) {
      if (heard(scene, code, praise)) {
        votes.putIfAbsent(
            new Pair(AUTHOR, code),
            new Vote(
                praise ? new PairScore(0.55, 0) : new PairScore(0, 0.55),
                HolderKind.AUTHOR,
                praise ? "SUPPORT" : "DISAPPROVE",
                Attribution.STATED,
                Excerpt.of(article, reading, at, at + 1, "author")));
      }
    }
  }

  /** Whether the sentence has that tone toward the country, true without a model to ask. */
  private boolean heard(Scene scene, String code, boolean praise) {
    if (tone == null) {
      return true;
    }
    PairScore score = tone.score(scene, List.of(code)).get(0);
    return (praise ? score.support() : score.oppose()) >= LEAST_TONE;
  }

  /** The first word of praise or blame outside quotations, -1 if there is none. */
  private static int judgement(Scene scene, boolean opinion) {
    for (int i = 0; i < scene.size(); i++) {
      boolean judges = opinion && (WordClass.PRAISE.at(scene, i) || WordClass.BLAME.at(scene, i));
      if ((judges || rightOrWrong(scene, i)) && !scene.quoted(i)) {
        return i;
      }
    }
    return -1;
  }

  /** "is doing the right thing", "made the wrong choice": no report says so in its own voice. */
  private static boolean rightOrWrong(Scene scene, int at) {
    return WordClass.RIGHT_OR_WRONG.at(scene, at)
        && DEEDS.contains(scene.word(at + 1))
        && scene.word(at - 1).equals("the");
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
