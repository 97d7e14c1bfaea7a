package org.dateline.ingest.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a feed's entries, by each of their names; what was found is taken out. */
final class Index {
  private final Map<Known, EntryKeys> left = new LinkedHashMap<>();
  private final Map<Long, Known> byGuid = new HashMap<>();
  private final Map<Long, Known> byUrl = new HashMap<>();
  private final Map<Long, List<Known>> byTitle = new HashMap<>();

  Index(List<Known> known) {
    for (Known each : known) {
      EntryKeys keys = EntryKeys.parse(each.key());
      left.put(each, keys);
      byGuid.putIfAbsent(keys.guid(), each);
      byUrl.putIfAbsent(keys.url(), each);
      byTitle.computeIfAbsent(keys.title(), title -> new ArrayList<>()).add(each);
    }
  }

  /** Finds and takes out the entry with these names. */
  Hit take(EntryKeys keys) {
    Known found = keys.guid() == 0 ? null : left(byGuid.get(keys.guid()));
    // A guid that stays while the address changes is one article with a new slug; an address that
    // stays while the guid changes is a feed that re-issues its guids.
    if (found == null && keys.url() != 0) {
      found = left(byUrl.get(keys.url()));
    }
    boolean byContent = found == null;
    if (found == null && keys.title() != 0) {
      found = byContent(keys);
    }
    if (found != null) {
      left.remove(found);
    }
    return new Hit(found, byContent && found != null);
  }

  /** What was not found. */
  List<Known> left() {
    return List.copyOf(left.keySet());
  }

  private @Nullable Known left(@Nullable Known known) {
    return known != null && left.containsKey(known) ? known : null;
  }

  private @Nullable Known byContent(EntryKeys wanted) {
    for (Known known : byTitle.getOrDefault(wanted.title(), List.of())) {
      EntryKeys keys = left.get(known);
      if (keys != null && sameDays(keys, wanted) && TextSketch.alike(keys.text(), wanted.text())) {
        return known;
      }
    }
    return null;
  }

  /** Within two days of each other, or both without a date. */
  private static boolean sameDays(EntryKeys one, EntryKeys other) {
    if (one.day() == 0 || other.day() == 0) {
      return one.day() == other.day();
    }
    return Math.abs(one.day() - other.day()) <= 2;
  }

  record Hit(@Nullable Known known, boolean byContent) {}
}
