package org.dateline.enrich.country;

/**
 * Which gazetteer made a tag, for the provenance of a record.
 *
 * @param value the date of its sources and the hash of its lines, such as {@code 2026.11-1a2b3c4d}
 */
public record GazetteerVersion(String value) {
  @Override
  public String toString() {
    return value;
  }
}
