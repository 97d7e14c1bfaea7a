package org.dateline.enrich.stance.linear;

import java.util.List;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.Party;
import org.dateline.enrich.stance.SentenceReading;
import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.rule.Claim;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Features of a pair in a sentence: what the rules claim, where the cues stand, the words between
 * and around, how each side is brought in. Names of countries are masked, so that no country has a
 * reputation.
 */
final class PairFeatures {
  private static final int BETWEEN_EDGE = 7;

  private final Scene scene;
  private final List<Claim> claims;
  private final List<Party> parties;
  private final int[] words;

  PairFeatures(SentenceReading reading) {
    scene = reading.scene();
    claims = reading.claims();
    parties = reading.candidates().parties();
    words = new int[scene.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = scene.groupAt(i) != null ? 1 : scene.word(i).hashCode();
    }
  }

  /** Adds every feature of the pair. */
  void of(Pair pair, FeatureSink sink) {
    Side holder = side(pair.holder());
    Side target = side(pair.target());
    sink.add(1);
    int bindings =
        holder.party.binding().name().hashCode() * 31 + target.party.binding().name().hashCode();
    sink.add(2, bindings);
    sink.add(3, holder.party.role().name().hashCode() * 31 + target.party.role().name().hashCode());
    claims(pair, bindings, sink);
    Group[] nearest = nearest(pair);
    Group h = nearest[0];
    Group t = nearest[1];
    boolean both = h != null && t != null;
    int order = both ? (h.from() < t.from() ? 1 : h.equals(t) ? 2 : 3) : h != null ? 4 : 5;
    int first = both ? Math.min(h.to(), t.to()) : h != null ? h.to() : t != null ? t.to() : 0;
    int second = both ? Math.max(h.from(), t.from()) : first;
    sink.add(4, order, bucket(second - first));
    cues(order, first, second, both, sink);
    if (both) {
      between(order, first, second, sink);
    }
    around(h, 20, order, sink);
    around(t, 30, order, sink);
    if (!both) {
      for (int i = 0; i < words.length; i++) {
        if (scene.word(i).length() > 2) {
          sink.add(40 + order, words[i]);
        }
      }
    }
    sink.add(5, scene.asks() ? 1 : 0, Math.min(parties.size(), 8));
  }

  private void claims(Pair pair, int bindings, FeatureSink sink) {
    int same = 0;
    int balance = 0;
    for (Claim claim : claims) {
      int relation = relation(pair, claim.pair());
      int sign = claim.weight() > 0 ? 1 : claim.weight() < 0 ? 2 : 0;
      int strength = (int) Math.round(Math.abs(claim.weight()));
      sink.add(50 + relation, claim.rule().hashCode(), sign);
      sink.add(60 + relation, claim.act().hashCode(), sign * 8 + strength);
      sink.add(70 + relation, sign);
      if (relation == 0) {
        same++;
        balance += sign == 1 ? strength : sign == 2 ? -strength : 0;
        sink.add(80, words[claim.from()], sign);
        sink.add(81, bindings, sign);
        sink.add(83, strength, sign);
        sink.add(84, scene.quoted(claim.from()) ? 1 : 0, sign);
      }
    }
    sink.add(82, Math.min(same, 3), Integer.signum(balance));
  }

  private static int relation(Pair pair, Pair other) {
    if (pair.equals(other)) {
      return 0;
    }
    boolean holder = pair.holder().equals(other.holder());
    boolean target = pair.target().equals(other.target());
    if (holder || target) {
      return holder ? 1 : 2;
    }
    boolean crossed = pair.holder().equals(other.target()) || pair.target().equals(other.holder());
    return pair.reversed().equals(other) ? 3 : crossed ? 4 : 5;
  }

  private void cues(int order, int first, int second, boolean both, FeatureSink sink) {
    for (CueHit hit : scene.cues()) {
      int place = hit.to() <= first ? 1 : hit.from() >= second ? 3 : 2;
      int where = order * 4 + place;
      boolean negated = denied(hit.from());
      for (Cue cue : hit.cues()) {
        int sign = Integer.signum(cue.weight()) + (negated ? 4 : 0);
        sink.add(90, where, cue.act().hashCode() + sign);
        sink.add(91, where * 8 + cue.kind().name().hashCode(), sign);
        sink.add(92, where, cue.lemma().hashCode());
        if (both && place != 2) {
          int far = place == 1 ? first - hit.to() : hit.from() - second;
          sink.add(93, where * 8 + bucket(far), sign);
        }
      }
    }
  }

  private boolean denied(int at) {
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      if (WordClass.NEGATIONS.at(scene, i)) {
        return true;
      }
    }
    return false;
  }

  private void between(int order, int first, int second, FeatureSink sink) {
    for (int i = first; i < second; i++) {
      if (i >= first + BETWEEN_EDGE && i < second - BETWEEN_EDGE) {
        continue;
      }
      sink.add(6 + 100 * order, words[i]);
    }
  }

  private void around(@Nullable Group group, int namespace, int order, FeatureSink sink) {
    if (group == null) {
      return;
    }
    for (int d = 1; d <= 3; d++) {
      sink.add(namespace + 1, at(group.from() - d));
      sink.add(namespace + 2, at(group.to() - 1 + d));
    }
    sink.add(namespace + 3, at(group.from() - 1), order);
    sink.add(namespace + 4, at(group.to()), order);
  }

  private int at(int index) {
    return index < 0 ? 2 : index >= words.length ? 3 : words[index];
  }

  private Group[] nearest(Pair pair) {
    Group[] best = new Group[2];
    int least = Integer.MAX_VALUE;
    for (Group h : scene.groups()) {
      if (!has(h, pair.holder())) {
        continue;
      }
      best[0] = best[0] == null ? h : best[0];
      for (Group t : scene.groups()) {
        if (has(t, pair.target())) {
          best[1] = best[1] == null ? t : best[1];
          int far = Math.abs(h.from() - t.from());
          if (far < least) {
            least = far;
            best = new Group[] {h, t};
          }
        }
      }
    }
    if (best[1] == null) {
      for (Group t : scene.groups()) {
        best[1] = best[1] == null && has(t, pair.target()) ? t : best[1];
      }
    }
    return best;
  }

  private static boolean has(Group group, String code) {
    for (Party party : group.parties()) {
      if (party.code().equals(code)) {
        return true;
      }
    }
    return false;
  }

  private record Side(Party party) {}

  private Side side(String code) {
    for (Party party : parties) {
      if (party.code().equals(code)) {
        return new Side(party);
      }
    }
    throw new IllegalArgumentException("no party " + code);
  }

  private static int bucket(int distance) {
    return distance <= 0
        ? 0
        : distance <= 2 ? 1 : distance <= 5 ? 2 : distance <= 10 ? 3 : distance <= 20 ? 4 : 5;
  }
}
