package org.dateline.ingest.feed.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repairs the text of an XML feed before it is parsed: what stands before the first tag, characters
 * that XML does not allow, the DOCTYPE. Entities that an internal DOCTYPE subset defines are kept
 * where they are short and do not refer to others, so that no expansion can grow.
 */
final class TextRepair {
  private static final Pattern FIRST_TAG = Pattern.compile("<(?:[?!]|[A-Za-z_])");
  private static final Pattern PROLOG =
      Pattern.compile("<!--|<!DOCTYPE|<[A-Za-z_]", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile("<!ENTITY\\s+([A-Za-z_][\\w.-]*)\\s+(?:\"([^\"&%]*)\"|'([^'&%]*)')\\s*>");
  private static final int MOST_ENTITIES = 50;
  private static final int LONGEST_ENTITY = 200;

  private TextRepair() {}

  /**
   * Repaired text.
   *
   * @param repairs what was done, in the order it was done
   */
  record Repaired(String text, List<String> repairs) {}

  static Repaired repair(String raw) {
    List<String> repairs = new ArrayList<>();
    String text = withoutControls(raw, repairs);
    Matcher first = FIRST_TAG.matcher(text);
    if (first.find() && first.start() > 0) {
      if (!text.substring(0, first.start()).isBlank()) {
        repairs.add("leading text dropped");
      }
      text = text.substring(first.start());
    }
    int doctype = doctype(text);
    return new Repaired(doctype < 0 ? text : withoutDoctype(text, doctype, repairs), repairs);
  }

  /** Where the DOCTYPE of the prolog begins; negative where there is none before the root. */
  private static int doctype(String text) {
    Matcher markup = PROLOG.matcher(text);
    int from = 0;
    while (markup.find(from)) {
      if (markup.group().equals("<!--")) {
        int end = text.indexOf("-->", markup.end());
        if (end < 0) {
          return -1;
        }
        from = end;
      } else {
        return markup.group().startsWith("<!") ? markup.start() : -1;
      }
    }
    return -1;
  }

  private static String withoutControls(String text, List<String> repairs) {
    int bad = 0;
    while (bad < text.length() && allowed(text.charAt(bad))) {
      bad++;
    }
    if (bad == text.length()) {
      return text;
    }
    repairs.add("control characters dropped");
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, bad);
    for (int i = bad; i < text.length(); i++) {
      if (allowed(text.charAt(i))) {
        clean.append(text.charAt(i));
      }
    }
    return clean.toString();
  }

  private static boolean allowed(char c) {
    return c >= 0x20
        ? c != 0xFFFE && c != 0xFFFF && c != 0xFEFF
        : c == '\n' || c == '\r' || c == '\t';
  }

  private static String withoutDoctype(String text, int start, List<String> repairs) {
    int bracket = text.indexOf('[', start);
    int close = text.indexOf('>', start);
    Map<String, String> entities = Map.of();
    if (bracket >= 0 && bracket < close) {
      int end = text.indexOf(']', bracket);
      while (end >= 0 && !text.substring(end + 1).stripLeading().startsWith(">")) {
        end = text.indexOf(']', end + 1);
      }
      if (end < 0) {
        return text;
      }
      entities = entities(text.substring(bracket, end));
      close = text.indexOf('>', end);
    }
    if (close < 0) {
      return text;
    }
    repairs.add("DOCTYPE dropped");
    String rest = text.substring(0, start) + text.substring(close + 1);
    for (Map.Entry<String, String> entity : entities.entrySet()) {
      rest = rest.replace("&" + entity.getKey() + ";", entity.getValue());
    }
    return rest;
  }

  private static Map<String, String> entities(String subset) {
    Map<String, String> entities = new LinkedHashMap<>();
    Matcher m = ENTITY.matcher(subset);
    while (m.find() && entities.size() < MOST_ENTITIES) {
      String value = m.group(2) == null ? m.group(3) : m.group(2);
      if (value.length() <= LONGEST_ENTITY) {
        entities.put(m.group(1), value);
      }
    }
    return entities;
  }
}
