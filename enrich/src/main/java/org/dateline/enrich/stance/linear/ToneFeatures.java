package org.dateline.enrich.stance.linear;

import org.dateline.enrich.stance.Party;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;

/**
 * Features of a sentence's tone toward a target: the words close to each of its mentions; every
 * other word with its side, whether it is near, and what is denied; the signs of cues and of words
 * of praise and blame, each and in sum. Single words and their beginnings, since pairs of words
 * further off were measured to hurt.
 */
final class ToneFeatures {
  private static final int REACH = 4;
  private static final int NEAR = 6;
  private static final int MOST = 3;

  private final Scene scene;
  private final ToneWords words;

  ToneFeatures(Scene scene) {
    this.scene = scene;
    this.words = new ToneWords(scene);
  }

  /** Adds every feature of the target, none where no word of the sentence stands for it. */
  void of(String target, FeatureSink sink) {
    Place place = new Place(scene.size());
    boolean quoted = false;
    int mentions = 0;
    for (Group group : scene.groups()) {
      if (group.parties().stream().map(Party::code).anyMatch(target::equals)) {
        mention(group, sink);
        place.mention(group);
        quoted |= scene.quoted(group.from());
        mentions++;
      }
    }
    if (mentions > 0) {
      int quotes = quoted ? 1 : 0;
      sink.add(1);
      sink.add(4, quotes, Math.min(mentions, MOST));
      sink.add(5, scene.asks() ? 1 : 0, quotes);
      sentence(place, quoted, sink);
    }
  }

  /** What stands close to one mention, by its place. */
  private void mention(Group group, FeatureSink sink) {
    int first = group.from();
    int next = group.to();
    sink.add(2, first * 4 / scene.size());
    for (int k = 1; k <= REACH; k++) {
      sink.add(10 + k, words.at(first - k));
      sink.add(20 + k, words.at(next - 1 + k));
    }
    sink.add(30, words.at(first - 2), words.at(first - 1));
    sink.add(31, words.at(next), words.at(next + 1));
    sink.add(32, words.stem(first - 1));
    sink.add(33, words.stem(next));
    sink.add(34, words.stem(next), words.stem(next + 1));
    sink.add(35, words.at(next + 1), words.at(next + 2));
    sink.add(36, words.at(first - 3), words.at(first - 2));
  }

  private void sentence(Place place, boolean quoted, FeatureSink sink) {
    int all = 0;
    int near = 0;
    int own = 0;
    boolean quotes = false;
    for (int i = 0; i < scene.size(); i++) {
      if (place.distance(i) == 0) {
        continue;
      }
      boolean speaks = scene.quoted(i) && !quoted;
      boolean same = words.clause(i) == words.clause(place.mention(i));
      quotes |= speaks;
      word(i, place, sink);
      if (words.sign(i) != 0) {
        cue(i, place, same, speaks, sink);
        int sign = Integer.signum(words.sign(i)) * (words.denied(i) ? -1 : 1);
        all += sign;
        near += Math.abs(place.distance(i)) < NEAR ? sign : 0;
        own += same ? sign : 0;
      }
    }
    sink.add(70, clipped(all));
    sink.add(71, clipped(near));
    sink.add(72, clipped(own));
    sink.add(73, Integer.signum(all), quotes ? 1 : 0);
  }

  private void word(int i, Place place, FeatureSink sink) {
    int side = place.side(i);
    sink.add(40, words.at(i));
    sink.add(41, words.at(i), side);
    sink.add(42, words.at(i), side * 2 + (Math.abs(place.distance(i)) <= NEAR ? 1 : 0));
    sink.add(43, words.stem(i));
    sink.add(44, words.stem(i), side);
    if (words.denied(i)) {
      sink.add(50, words.at(i));
      sink.add(51, words.at(i), side);
    }
  }

  private void cue(int i, Place place, boolean same, boolean speaks, FeatureSink sink) {
    int side = place.side(i);
    int sign = words.sign(i) * 2 + (words.denied(i) ? 1 : 0);
    sink.add(60, sign, side);
    sink.add(61, sign, side * 8 + bucket(Math.abs(place.distance(i))));
    sink.add(62, sign, side * 2 + (same ? 1 : 0));
    sink.add(63, sign, (side * 8 + words.kind(i)) * 2 + (same ? 1 : 0));
    sink.add(64, sign, speaks ? 1 : 0);
  }

  private static int clipped(int balance) {
    return Math.max(-MOST, Math.min(MOST, balance));
  }

  private static int bucket(int distance) {
    return distance <= 1 ? 1 : distance <= 3 ? 2 : distance <= 6 ? 3 : distance <= 12 ? 4 : 5;
  }

  /** Where each token stands from the nearest mention of the target. */
  private static final class Place {
    private final int[] distances;
    private final int[] mentions;
    private boolean any;

    Place(int size) {
      distances = new int[size];
      mentions = new int[size];
    }

    void mention(Group group) {
      for (int i = 0; i < distances.length; i++) {
        int far = i < group.from() ? i - group.from() : i >= group.to() ? i - group.to() + 1 : 0;
        if (!any || Math.abs(far) < Math.abs(distances[i])) {
          distances[i] = far;
          mentions[i] = group.from();
        }
      }
      any = true;
    }

    /** Tokens from the mention, negative before it, 0 in it. */
    int distance(int i) {
      return distances[i];
    }

    /** The first token of that mention. */
    int mention(int i) {
      return mentions[i];
    }

    int side(int i) {
      return distances[i] < 0 ? 0 : 1;
    }
  }
}
