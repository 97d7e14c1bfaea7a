package org.dateline.ingest.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.ingest.feed.Entry;

/**
 * Finds out which entries of a document are new and which have changed. An entry is known again by
 * its guid without scheme and host, else by its address, else by title and text of the same days. A
 * guid or address that several entries of one document share names none of them.
 */
public final class EntryMatcher {
  /** A page that could not be read for passing reasons is asked for this often in all. */
  public static final int MAX_PAGE_TRIES = 3;

  private EntryMatcher() {}

  /** Matches the entries of a document against what is known, all seen now. */
  public static Matched match(List<Entry> entries, List<Known> known, Instant now) {
    Map<Entry, EntryKeys> keys = keysOf(entries);
    Index index = new Index(known);
    List<Candidate> candidates = new ArrayList<>();
    List<Known> unchanged = new ArrayList<>();
    int relabelled = 0;
    for (Map.Entry<Entry, EntryKeys> each : keys.entrySet()) {
      Entry entry = each.getKey();
      Index.Hit hit = index.take(each.getValue());
      relabelled += hit.byContent() ? 1 : 0;
      Known before = hit.known();
      String key = each.getValue().written();
      String hash = EntryKeys.contentHash(entry);
      if (before == null || !before.contentHash().equals(hash) || retriesPage(before)) {
        candidates.add(new Candidate(entry, key, hash, each.getValue().url() != 0, before));
      } else {
        unchanged.add(before.seen(key, now));
      }
    }
    Collections.reverse(candidates);
    return new Matched(candidates, unchanged, index.left(), relabelled);
  }

  private static boolean retriesPage(Known before) {
    return before.pageTries() > 0 && before.pageTries() < MAX_PAGE_TRIES;
  }

  /** Names of the entries in their order, without entries that are there twice. */
  private static Map<Entry, EntryKeys> keysOf(List<Entry> entries) {
    List<EntryKeys> all = entries.stream().map(EntryKeys::of).toList();
    Map<Long, Integer> guids = new HashMap<>();
    Map<Long, Integer> urls = new HashMap<>();
    Set<EntryKeys> seen = new HashSet<>();
    for (EntryKeys keys : all) {
      if (seen.add(keys)) {
        guids.merge(keys.guid(), 1, Integer::sum);
        urls.merge(keys.url(), 1, Integer::sum);
      }
    }
    Map<Entry, EntryKeys> distinct = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      EntryKeys keys = all.get(i);
      if (seen.remove(keys)) {
        distinct.put(
            entries.get(i),
            new EntryKeys(
                guids.getOrDefault(keys.guid(), 0) > 1 ? 0 : keys.guid(),
                urls.getOrDefault(keys.url(), 0) > 1 ? 0 : keys.url(),
                keys.title(),
                keys.text(),
                keys.day()));
      }
    }
    return distinct;
  }
}
