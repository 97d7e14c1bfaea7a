package org.dateline.enrich.stance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.country.Actor;
import org.dateline.enrich.country.Actor.Role;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.country.CountryTag;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.Field;
import org.dateline.enrich.text.Span;

/**
 * Finds a handful of actors by their words, so that stance tests stand apart from the gazetteer.
 */
final class HandActors {
  private record Known(String words, String code, Role role) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known("Norwegian minister", "NO", Role.GOVERNMENT),
          new Known("Norwegian", "NO", Role.ADJECTIVE),
          new Known("Norway", "NO", Role.COUNTRY),
          new Known("Chilean", "CL", Role.ADJECTIVE),
          new Known("Chile", "CL", Role.COUNTRY),
          new Known("Kenyan", "KE", Role.ADJECTIVE),
          new Known("Kenya", "KE", Role.COUNTRY),
          new Known("Geneva", "CH", Role.PLACE),
          new Known("Aune", "NO", Role.GOVERNMENT));

  private HandActors() {}

  /** An article without a title. */
  static Article article(String text) {
    return new Article("t", "", text, null, null, "en", null);
  }

  /** The actors of the article and a tag for each country. */
  static Countries of(Article article) {
    List<Actor> actors = new ArrayList<>();
    for (Field field : Field.values()) {
      String text = article.text(field);
      for (int at = 0; at < text.length(); at++) {
        for (Known known : KNOWN) {
          if (text.startsWith(known.words, at)) {
            int end = at + known.words.length();
            actors.add(new Actor(known.code, new Span(field, at, end), known.role));
            at = end - 1;
            break;
          }
        }
      }
    }
    Map<String, CountryTag> tags = new LinkedHashMap<>();
    for (Actor actor : actors) {
      tags.putIfAbsent(actor.code(), new CountryTag(actor.code(), 0.3, true, 0.9, List.of()));
    }
    return new Countries(List.copyOf(tags.values()), actors);
  }
}
