package org.dateline.ingest.registry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of feeds: OPML (told by its first character), or one address a line with {@code #} before
 * remarks.
 */
public final class FeedLists {
  private FeedLists() {}

  /**
   * Reads a list; a feed that is there twice counts once.
   *
   * @param name of the file, for messages
   * @throws FeedListException where it cannot be read
   */
  public static List<Subscription> read(byte[] file, String name) {
    String text = new String(file, StandardCharsets.UTF_8).replaceFirst("^\\uFEFF", "").strip();
    List<Subscription> all = text.startsWith("<") ? Opml.read(file, name) : lines(text, name);
    Map<String, Subscription> distinct = new LinkedHashMap<>();
    all.forEach(each -> distinct.putIfAbsent(each.url(), each));
    if (distinct.isEmpty()) {
      throw new FeedListException(name + ": no feeds in it");
    }
    return List.copyOf(distinct.values());
  }

  private static List<Subscription> lines(String text, String name) {
    List<Subscription> found = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\\R")) {
      number++;
      String address = line.strip();
      if (address.isEmpty() || address.startsWith("#")) {
        continue;
      }
      try {
        found.add(Subscription.of(address));
      } catch (FeedListException e) {
        throw new FeedListException(name + ": line " + number + ": " + e.getMessage());
      }
    }
    return found;
  }
}
