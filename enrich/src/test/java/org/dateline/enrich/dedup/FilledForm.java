package org.dateline.enrich.dedup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.enrich.text.Article;

/**
 * A form as newsrooms and offices fill it in: a title and a text with slots in braces. {@code
 * {town2}} is the second town of a report, {@code {n:2-40}} a number within bounds; the same slot
 * has the same filling throughout one report.
 *
 * @param kind what it reports, e.g. {@code earthquake}
 * @param title title with slots
 * @param text text with slots
 */
record FilledForm(String kind, String title, String text) {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)(\\d*)(?::(\\d+)-(\\d+))?}");

  /** Reads a file of forms: {@code == kind}, title, text, blank lines between, # for remarks. */
  static List<FilledForm> read(String resource) {
    try (InputStream in = FilledForm.class.getResourceAsStream(resource)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<FilledForm> forms = new ArrayList<>();
      String[] blocks = all.split("(?m)^== ");
      for (int i = 1; i < blocks.length; i++) {
        String[] lines = blocks[i].split("\n", 3);
        forms.add(new FilledForm(lines[0], lines[1], lines[2].strip()));
      }
      return forms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The report of another event. */
  Article fill(String id, Fillings fillings) {
    Map<String, String> filled = new HashMap<>();
    return new Article(
        id, fill(title, filled, fillings), fill(text, filled, fillings), null, null, "en", null);
  }

  private static String fill(String form, Map<String, String> filled, Fillings fillings) {
    Matcher slot = SLOT.matcher(form);
    StringBuilder report = new StringBuilder();
    while (slot.find()) {
      String value = filled.get(slot.group(1) + slot.group(2));
      if (value == null) {
        value =
            slot.group(3) == null
                ? fillings.of(slot.group(1))
                : fillings.number(Integer.parseInt(slot.group(3)), Integer.parseInt(slot.group(4)));
        filled.put(slot.group(1) + slot.group(2), value);
      }
      slot.appendReplacement(report, value);
    }
    return slot.appendTail(report).toString();
  }

  /** What slots are filled with: invented names, a few of each kind or many. */
  static final class Fillings {
    private static final String[] FIRST = {
      "Bal", "Cor", "Den", "Elm", "Far", "Gran", "Hol", "Ing", "Kel", "Lan", "Mor", "Nor", "Os",
      "Pel", "Quar", "Rin", "Sol", "Tir", "Ul", "Von", "Wick", "Yar", "Zel"
    };
    private static final String[] LAST = {
      "by", "den", "ford", "gate", "ham", "keld", "ley", "mont", "nash", "ow", "port", "rick",
      "stead", "tor", "vale", "worth"
    };
    private static final Map<String, String[]> CHOICES =
        Map.ofEntries(
            Map.entry("direction", split("north south east west northeast southwest")),
            Map.entry("weekday", split("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")),
            Map.entry("sky", split("cloudy sunny misty overcast rainy windy dry")),
            Map.entry("colour", split("yellow orange red")),
            Map.entry("hazard", split("wind snow rain ice thunderstorms")),
            Map.entry("offence", split("theft fraud vandalism speeding burglary assault arson")),
            Map.entry("ordinal", split("first second third fourth fifth sixth")),
            Map.entry("up", split("up down")),
            Map.entry("sector", split("hospitals banks farms shops schools ships")),
            Map.entry("unit", split("krona dinar peso rand won zloty forint lira")),
            Map.entry("move", split("falls rises slips gains eases firms")),
            Map.entry("party", split("Greens Liberals Conservatives Reformers Independents")),
            Map.entry(
                "given",
                split(
                    "Anna Boris Clara David Elena Felix Greta Hugo Irma Jonas Karin Leo Marta"
                        + " Nils Olga Peter Rosa Stefan Tilda Viktor")));
    private static final String[] MONTHS =
        split(
            "January February March April May June July August September October November"
                + " December");

    private final Random random;
    private final int names;

    /**
     * Fillings in an order of their own.
     *
     * @param names how many towns, surnames, streets there are, at most 368
     */
    Fillings(long seed, int names) {
      random = new Random(seed);
      this.names = names;
    }

    String of(String slot) {
      return switch (slot) {
        case "town", "surname" -> name();
        case "person" -> of("given") + " " + name();
        case "street" -> name() + pick(" Street", " Road", " Lane", " Avenue");
        case "club" -> name() + pick(" United", " Rovers", " City", "");
        case "firm" -> name() + pick(" Industries", " Systems", " Holdings", " Works");
        case "date" -> number(1, 28) + " " + of("month");
        case "month" -> MONTHS[random.nextInt(MONTHS.length)];
        case "year" -> number(1995, 2026);
        case "hour" -> number(0, 23) + ":" + number(10, 59);
        case "mag" -> number(3, 7) + "." + number(0, 9);
        case "digit" -> number(0, 9);
        case "ball" -> number(1, 49);
        case "score" -> number(70, 130);
        default -> pick(CHOICES.get(slot));
      };
    }

    String number(int least, int most) {
      return Integer.toString(least + random.nextInt(most - least + 1));
    }

    private String name() {
      int name = random.nextInt(names);
      return FIRST[name % FIRST.length] + LAST[name / FIRST.length % LAST.length];
    }

    private String pick(String... of) {
      return of[random.nextInt(of.length)];
    }

    private static String[] split(String words) {
      return words.split(" ");
    }
  }
}
