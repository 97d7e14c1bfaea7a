package org.dateline.app.subscribe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.schemas.StanceChange;
import org.dateline.schemas.StanceDay;
import org.dateline.schemas.StanceVote;

/** Rows of the stance series in a table. */
final class SeriesText {
  private static final int OUTLET = 22;
  private static final int TITLE = 80;

  private SeriesText() {}

  /** Day, pair with the side that it stands on, and how many articles say what. */
  static String line(StanceDay day) {
    return String.format(
        Locale.ROOT,
        "%s  %s  %s  balance %+.2f",
        day.getDay(),
        Columns.fit(pair(day.getHolder(), day.getTarget(), StanceText.sign(day.getSide())), 9),
        counts(day.getSupport(), day.getOppose(), day.getMixed()),
        day.getBalance());
  }

  /** The turn, and a line for each article behind it. */
  static List<String> lines(StanceChange change) {
    String turned =
        StanceText.sign(change.getBefore()) + " to " + StanceText.sign(change.getAfter());
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s  %s  %s in %d days  balance %+.2f",
            change.getDay(),
            pair(change.getHolder(), change.getTarget(), turned),
            counts(change.getSupport(), change.getOppose(), change.getMixed()),
            change.getWindowDays(),
            change.getBalance()));
    change.getArticles().forEach(article -> lines.add(article(article)));
    return lines;
  }

  private static String article(StanceVote vote) {
    String outlet = vote.getOutlet() == null ? "-" : vote.getOutlet();
    return "    "
        + String.join(
            "  ",
            Columns.time(vote.getEventTime()),
            Columns.fit(outlet, OUTLET),
            Columns.cut(vote.getTitle().replaceAll("\\s+", " "), TITLE));
  }

  private static String pair(String holder, String target, String sign) {
    return holder + ">" + target + " " + sign;
  }

  private static String counts(int support, int oppose, int mixed) {
    return "+" + support + " -" + oppose + " ~" + mixed;
  }
}
