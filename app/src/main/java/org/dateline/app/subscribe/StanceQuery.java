package org.dateline.app.subscribe;

import java.util.List;
import java.util.Locale;
import org.dateline.schemas.Polarity;
import org.dateline.schemas.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Which stances: {@code HOLDER:TARGET:POLARITY}, any part of it left empty or {@code *} for every
 * one.
 *
 * @param holder code, or null for every holder
 * @param target code, or null for every target
 * @param polarity or null for every polarity
 */
public record StanceQuery(
    @Nullable String holder, @Nullable String target, @Nullable Polarity polarity) {

  /**
   * Reads a query.
   *
   * @throws IllegalArgumentException where it is none; names it
   */
  public static StanceQuery parse(String text) {
    List<String> parts = List.of(text.strip().toUpperCase(Locale.ROOT).split(":", -1));
    if (parts.size() > 3) {
      throw new IllegalArgumentException("'" + text + "' is not HOLDER:TARGET:POLARITY");
    }
    return new StanceQuery(part(parts, 0), part(parts, 1), polarity(text, part(parts, 2)));
  }

  /** Whether this is one of them. */
  public boolean matches(Stance stance) {
    return matches(stance.getHolder(), stance.getTarget(), stance.getPolarity());
  }

  /** Whether a pair that stands so is one of them; a side that is null is no polarity. */
  public boolean matches(String from, String toward, @Nullable Polarity side) {
    return (holder == null || holder.equals(from))
        && (target == null || target.equals(toward))
        && (polarity == null || polarity == side);
  }

  private static @Nullable String part(List<String> parts, int index) {
    String part = index < parts.size() ? parts.get(index) : "";
    return part.isEmpty() || part.equals("*") ? null : part;
  }

  private static @Nullable Polarity polarity(String text, @Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      return Polarity.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + text + "': the polarity is SUPPORT, OPPOSE or MIXED", e);
    }
  }
}
