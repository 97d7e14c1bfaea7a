package org.dateline.enrich.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.Field;
import org.dateline.enrich.text.Words;
import org.jspecify.annotations.Nullable;

/** An article on its way through the rules: its words, the names found, what is known of it. */
final class Draft {
  /** No day is known: everyone is held to be in office. */
  static final int NO_DAY = Integer.MIN_VALUE + 1;

  final Article article;
  final Gazetteer gazetteer;
  final Senses senses;
  final Words title;
  final Words body;
  final boolean shouting;
  final int day;

  /** Languages whose names count, see {@link NameLanguages}. */
  final int read;

  @Nullable String home;

  /** The home was read off the words of local news. */
  boolean local;

  /** Names in the order title, body. */
  List<Candidate> candidates = new ArrayList<>();

  /** How often a country is named beyond doubt. */
  private final Map<String, Integer> certain = new HashMap<>();

  Draft(Article article, Gazetteer gazetteer) {
    this.article = article;
    this.gazetteer = gazetteer;
    this.senses = gazetteer.senses();
    this.title = Words.of(article.title());
    this.body = Words.of(article.text());
    this.shouting = Shouting.is(title);
    this.day =
        article.publishedAt() == null
            ? NO_DAY
            : (int)
                Math.floorDiv(article.publishedAt().getEpochSecond(), TimeUnit.DAYS.toSeconds(1));
    this.home = Outlet.home(article);
    this.read = NameLanguages.read(article.language());
    find();
  }

  private void find() {
    new NameFinder(gazetteer, title, Field.TITLE, read, shouting).find(candidates);
    new NameFinder(gazetteer, body, Field.BODY, read, false).find(candidates);
  }

  boolean held(int sense) {
    return day == NO_DAY || senses.held(sense, day);
  }

  /** Counts the names that mean one country only; called again when rules have settled more. */
  void countCertain() {
    certain.clear();
    for (Candidate candidate : candidates) {
      if (candidate.counts() && isCertain(candidate)) {
        certain.merge(candidate.code, 1, Integer::sum);
      }
    }
  }

  int certain(String code) {
    return certain.getOrDefault(code, 0);
  }

  private boolean isCertain(Candidate candidate) {
    if (candidate.settled || (candidate.dateline && candidate.weight > 300)) {
      return true;
    }
    boolean group = candidate.type == NameType.GROUP || candidate.type == NameType.GOVERNMENT;
    if (group && candidate.weight > 0) {
      return false;
    }
    boolean strong =
        !candidate.isPlace() || (candidate.type == NameType.DIVISION && candidate.weight >= 2000);
    return strong && !isAmbiguous(candidate);
  }

  boolean isAmbiguous(Candidate candidate) {
    if (candidate.settled || candidate.name < 0) {
      return false;
    }
    for (int s = candidate.name; s >= 0; s = senses.next(s)) {
      if (!senses.code(s).equals(candidate.code)
          && senses.type(s) != NameType.GIVEN_NAME
          && held(s)) {
        return true;
      }
    }
    return false;
  }

  /** The candidate before, if nothing but a space or a joint lies between; else null. */
  static boolean touches(Candidate left, Candidate right) {
    return left.field == right.field
        && left.end == right.first
        && !right.words.is(right.first, Words.AFTER_MARK);
  }
}
