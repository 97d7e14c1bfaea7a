package org.dateline.enrich.country.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Persons of the Phoenix actor dictionary with the years that they served a government. */
final class Phoenix implements Source {
  private static final Pattern OFFICE =
      Pattern.compile("\\[([A-Z]{3})(GOV|MIL)\\w* ?(?:(\\d{6,8})-(\\d{6,8})|>(\\d{6,8}))?");

  private static final Pattern TITLED =
      Pattern.compile(
          "(?i).*(PRESIDENT|MINISTER|SECRETARY|AMBASSADOR|GENERAL|CHAIRMAN|KING|QUEEN|GOVERNOR"
              + "|LEADER|CHIEF|MINISTRY|ARMY|FORCE|POLICE|GOVERNMENT|PARTY|COUNCIL|DEPARTMENT"
              + "|AGENCY|COURT|BANK|PALACE|_OF_|_THE_).*");

  private final Distinctive distinctive;

  Phoenix(Distinctive distinctive) {
    this.distinctive = distinctive;
  }

  @Override
  public void read(Path sources, Consumer<NameRow> names) throws IOException {
    Map<String, String> alpha2 = CountryCodes.alpha2(sources);
    List<String> aliases = new ArrayList<>();
    String from = "";
    String code = "";
    for (String line : Source.lines(sources.resolve("phoenix/Phoenix.Countries.actors.txt"))) {
      if (line.startsWith("\t")) {
        Matcher office = OFFICE.matcher(line);
        if (office.find() && code.isEmpty()) {
          code = alpha2.getOrDefault(office.group(1), "");
          from = day(office.group(3) != null ? office.group(3) : office.group(5));
        }
        continue;
      }
      if (!line.startsWith("+")) {
        persons(aliases, code, from, names);
        aliases.clear();
        code = "";
        from = "";
      }
      aliases.add(line);
    }
    persons(aliases, code, from, names);
  }

  private void persons(List<String> aliases, String code, String from, Consumer<NameRow> names) {
    boolean person = !aliases.isEmpty() && aliases.get(0).contains("CountryInfo");
    if (!person || code.isEmpty() || from.isEmpty()) {
      return;
    }
    for (String alias : aliases) {
      String name = alias.replaceAll("#.*|\\[.*", "").replace("+", "").strip();
      name = name.replaceAll("_+$", "");
      int words = name.split("_", -1).length;
      if (words >= 2
          && words <= 4
          && !TITLED.matcher(name).matches()
          && name.length() > 8
          && !isEveryday(name)) {
        names.accept(
            NameRow.of(name.replace('_', ' ').toLowerCase(Locale.ROOT), code, 'L')
                .weighing(1)
                .during(from, ""));
      }
    }
  }

  /** "James Brown": too many bear the name. */
  private boolean isEveryday(String name) {
    String first = name.substring(0, name.indexOf('_'));
    String last = name.substring(name.lastIndexOf('_') + 1);
    return distinctive.isGivenName(first) && distinctive.isShy(last);
  }

  /** Days are written 930101 or 19270101. */
  private static String day(String digits) {
    if (digits == null) {
      return "";
    }
    String whole = digits.length() == 8 ? digits : (digits.charAt(0) < '3' ? "20" : "19") + digits;
    if (whole.length() != 8) {
      return "";
    }
    int month = Math.min(12, Math.max(1, Integer.parseInt(whole.substring(4, 6))));
    return String.format(Locale.ROOT, "%s-%02d-01", whole.substring(0, 4), month);
  }
}
