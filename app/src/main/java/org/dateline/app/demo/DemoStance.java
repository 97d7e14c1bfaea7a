package org.dateline.app.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.enrich.stance.Stance.Polarity;

/**
 * A stance as the manifest writes it, such as {@code PK>US -}.
 *
 * @param holder ISO 3166-1 alpha-2 code, or AUTHOR
 * @param target ISO 3166-1 alpha-2 code
 * @param polarity for or against
 */
public record DemoStance(String holder, String target, Polarity polarity) {
  private static final Pattern WRITTEN = Pattern.compile("([A-Z]{2}|AUTHOR)>([A-Z]{2}) ([+-])");

  /** Reads {@code HOLDER>TARGET +} or {@code HOLDER>TARGET -}. */
  @JsonCreator
  public static DemoStance of(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a stance: " + written);
    }
    return new DemoStance(
        parts.group(1),
        parts.group(2),
        parts.group(3).equals("+") ? Polarity.SUPPORT : Polarity.OPPOSE);
  }

  @Override
  public String toString() {
    return holder + ">" + target + (polarity == Polarity.SUPPORT ? " +" : " -");
  }
}
