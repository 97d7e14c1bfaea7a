package org.dateline.app.subscribe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.schemas.CountryTag;
import org.dateline.schemas.DeadLetter;
import org.dateline.schemas.DuplicateRecord;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.Stance;
import org.dateline.schemas.StanceChange;
import org.dateline.schemas.StanceDay;
import org.dateline.schemas.StanceRecord;
import org.jspecify.annotations.Nullable;

/** Records as lines of a table for people. */
public final class RecordTable {
  private static final int OUTLET = 22;
  private static final int TITLE = 56;
  private static final int COUNTRIES = 17;

  private RecordTable() {}

  /** The heading for articles. */
  public static String articleHeading() {
    return row("time (UTC)", "outlet", "title", "countries", "stances");
  }

  /** A record as one line, with its evidence on the lines below; JSON where there is no table. */
  public static List<String> lines(SpecificRecord record) {
    if (record instanceof EnrichedArticle article) {
      return articleLines(article);
    } else if (record instanceof StanceRecord stance) {
      return stanceLines(stance);
    } else if (record instanceof StanceDay day) {
      return List.of(SeriesText.line(day));
    } else if (record instanceof StanceChange change) {
      return SeriesText.lines(change);
    } else if (record instanceof DuplicateRecord duplicate) {
      return List.of(duplicateLine(duplicate));
    } else if (record instanceof DeadLetter letter) {
      return List.of(letterLine(letter));
    }
    return List.of(RecordJson.of(record).toString());
  }

  /** An article as one line, its outlet by a name. */
  public static String article(EnrichedArticle article, @Nullable String outlet) {
    return row(
        Columns.time(
            Optional.ofNullable(article.getPublishedAt()).orElseGet(() -> article.getEventTime())),
        name(outlet),
        (article.getRevision() > 1 ? "(rev " + article.getRevision() + ") " : "")
            + article.getTitle(),
        countries(article.getCountries()),
        article.getStances().stream().map(StanceText::shortForm).collect(Collectors.joining(", ")));
  }

  private static List<String> articleLines(EnrichedArticle article) {
    List<String> lines = new ArrayList<>(List.of(article(article, article.getOutlet())));
    article.getStances().forEach(stance -> lines.addAll(StanceText.evidence(stance)));
    return lines;
  }

  private static List<String> stanceLines(StanceRecord record) {
    Stance stance = record.getStance();
    String act = Optional.ofNullable(stance.getAct()).orElse("");
    String line =
        String.join(
            "  ",
            Columns.time(record.getEventTime()),
            Columns.fit(StanceText.shortForm(stance), 9),
            Columns.fit(act, 10),
            Columns.fit(name(record.getOutlet()), OUTLET),
            Columns.cut(record.getTitle(), TITLE));
    List<String> lines = new ArrayList<>(List.of(line));
    lines.addAll(StanceText.evidence(stance));
    return lines;
  }

  private static String duplicateLine(DuplicateRecord record) {
    Instant time = record.getEventTime();
    return String.join(
        "  ",
        Columns.time(time),
        Columns.fit(record.getKind().name(), 10),
        Columns.fit(name(record.getCopyOutlet()), OUTLET),
        Columns.fit(record.getTitle(), TITLE),
        "of " + record.getOriginalId() + " (" + name(record.getOriginalOutlet()) + ")");
  }

  private static String letterLine(DeadLetter letter) {
    return String.join(
        "  ",
        Columns.time(letter.getFailedAt()),
        Columns.fit(letter.getStage(), 8),
        letter.getTopic() + "-" + letter.getPartition() + "@" + letter.getOffset(),
        letter.getMessage());
  }

  /** Codes by salience; what the story is about first. */
  private static String countries(List<CountryTag> tags) {
    return tags.stream()
        .sorted((a, b) -> Double.compare(b.getSalience(), a.getSalience()))
        .map(CountryTag::getCode)
        .collect(Collectors.joining(" "));
  }

  private static String name(@Nullable String outlet) {
    return outlet == null ? "-" : outlet;
  }

  private static String row(
      String time, String outlet, String title, String countries, String stances) {
    return String.join(
            "  ",
            Columns.fit(time, 11),
            Columns.fit(outlet, OUTLET),
            Columns.fit(title, TITLE),
            Columns.fit(countries, COUNTRIES),
            stances)
        .stripTrailing();
  }
}
