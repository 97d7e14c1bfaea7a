package org.dateline.enrich.stance.scene;

import java.util.List;
import org.dateline.enrich.stance.Party;

/**
 * Parties that stand together: one country under its full title, or "Russia and Pakistan".
 *
 * @param parties the parties, at least one
 * @param from first token
 * @param to token after the last one
 * @param joined whether it names two countries or more
 */
public record Group(List<Party> parties, int from, int to, boolean joined) {
  /** Copies the parties. */
  public Group {
    parties = List.copyOf(parties);
  }

  /** The codes of its countries, each once, in order. */
  public List<String> codes() {
    return parties.size() == 1
        ? List.of(parties.get(0).code())
        : parties.stream().map(Party::code).distinct().toList();
  }
}
