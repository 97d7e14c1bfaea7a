package org.dateline.enrich.country.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.enrich.text.Folding;
import org.dateline.enrich.text.Words;

/**
 * Collects the names of all sources, in the order of their authority: what an earlier source says
 * of a name's code is not said again by a later one.
 */
final class NameTable {
  /** The strongest type first: Monaco is a country before it is a capital or a city. */
  private static final String STRENGTH = "XNOADPGCLMRVYF";

  /** Cities of one name that are much smaller than the largest are left out. */
  private static final int MUCH_SMALLER = 40;

  /** In thousands: such a city keeps its name beside a leader's. */
  private static final int FAMOUS_CITY = 1000;

  private final Distinctive distinctive;
  private final Map<String, List<NameRow>> names = new TreeMap<>();

  NameTable(Distinctive distinctive) {
    this.distinctive = distinctive;
  }

  /** Adds a row unless its name has that code already with the same days. */
  void add(NameRow row) {
    String words = words(row.name());
    if (words.isEmpty() || words.equals("*")) {
      return;
    }
    List<NameRow> senses = names.computeIfAbsent(words, unused -> new ArrayList<>());
    boolean known = senses.stream().anyMatch(old -> old.type() == 'C');
    boolean shy = row.type() == 'C' && !row.curated() && !known && distinctive.isShy(row.name());
    collect(senses, shy ? row.asSmallCity() : row);
  }

  private static void collect(List<NameRow> senses, NameRow row) {
    boolean knownPerson =
        senses.stream()
            .anyMatch(
                old -> isPerson(old.type()) && old.curated() && !old.code().equals(row.code()));
    if (row.type() == 'L' && !row.curated() && knownPerson) {
      return;
    }
    if (isPeople(row.type()) && !row.curated() && senses.stream().anyMatch(old -> owns(old, row))) {
      return;
    }
    for (int i = 0; i < senses.size(); i++) {
      NameRow old = senses.get(i);
      if (old.code().equals(row.code()) && sameUse(old, row)) {
        senses.set(i, merged(old, row));
        return;
      }
    }
    senses.add(row);
  }

  /** The file's lines in the order of the names. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    names.forEach(
        (words, senses) -> {
          String column = words;
          for (NameRow row : kept(senses)) {
            lines.add(line(column, row));
            column = "";
          }
        });
    return lines;
  }

  private static boolean sameUse(NameRow old, NameRow row) {
    boolean dated = !old.from().equals(row.from()) || !old.to().equals(row.to());
    boolean person = isPerson(old.type()) || isPerson(row.type());
    return !dated || !person;
  }

  /** The Dutch are those of the Netherlands, whatever else a list of territories says. */
  private static boolean owns(NameRow old, NameRow row) {
    return old.curated()
        && isPeople(old.type())
        && !old.code().equals(row.code())
        && old.languages().containsAll(row.languages());
  }

  private static boolean isPeople(char type) {
    return type == 'D' || type == 'P';
  }

  private static boolean isPerson(char type) {
    return type == 'L' || type == 'M' || type == 'O';
  }

  /** The first type stays, unless a city turns out to be a capital; languages and people add up. */
  private static NameRow merged(NameRow old, NameRow row) {
    boolean raised = "YV".indexOf(old.type()) >= 0 && "NC".indexOf(row.type()) >= 0;
    NameRow first = raised ? row : old;
    TreeSet<String> languages = new TreeSet<>(old.languages());
    languages.addAll(row.languages());
    if (old.languages().isEmpty() || row.languages().isEmpty()) {
      languages.clear();
    }
    char shape = old.shape() == 'x' || row.shape() == 'x' ? 'x' : old.shape();
    return new NameRow(
        first.name(),
        first.code(),
        first.type(),
        shape,
        first.isPlaceName() || first.type() == row.type()
            ? Math.max(old.weight(), row.weight())
            : first.weight(),
        old.from(),
        old.to(),
        languages,
        first.curated());
  }

  private static List<NameRow> kept(List<NameRow> senses) {
    boolean country = senses.stream().anyMatch(row -> "NODXA".indexOf(row.type()) >= 0);
    boolean capital = senses.stream().anyMatch(row -> row.type() == 'C');
    boolean person = senses.stream().anyMatch(row -> isPerson(row.type()) && row.weight() > 0);
    boolean place = country || capital;
    int largest = senses.stream().mapToInt(NameRow::weight).max().orElse(0);
    return senses.stream()
        .filter(row -> row.type() != 'Y' || !place || row.code().equals("US"))
        .filter(row -> row.type() != 'V' || !country || row.code().equals("US"))
        .filter(row -> !row.isPlaceName() || !person || row.weight() > FAMOUS_CITY)
        .filter(row -> row.type() != 'L' || !place || row.name().strip().indexOf(' ') > 0)
        .filter(row -> row.type() != 'Y' || row.weight() * MUCH_SMALLER >= largest)
        .sorted(
            Comparator.<NameRow>comparingInt(row -> STRENGTH.indexOf(row.type()))
                .thenComparing(Comparator.comparingInt(NameRow::weight).reversed())
                .thenComparing(row -> !row.curated())
                .thenComparing(NameRow::code)
                .thenComparing(NameRow::from))
        .toList();
  }

  private static String line(String column, NameRow row) {
    return String.join(
        "\t",
        column,
        row.code(),
        String.valueOf(row.type()),
        String.valueOf(row.shape()),
        row.weight() == 0 ? "" : String.valueOf(row.weight()),
        row.from(),
        row.to(),
        String.join(",", row.languages()));
  }

  /** The name cut and folded as a text is, a star kept. */
  private static String words(String name) {
    Words words = Words.of(name);
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      line.append(i == 0 ? "" : " ").append(Folding.fold(words.word(i)).replace(".", ""));
      boolean star = words.end(i) < name.length() && name.charAt(words.end(i)) == '*';
      line.append(star ? "*" : "");
    }
    return line.toString();
  }
}
