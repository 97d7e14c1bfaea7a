package org.dateline.enrich.stance.scene;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.stance.Party;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as rules and models see it. Tokens are counted from 0. What stands where is found when
 * it is first asked for, since most sentences have no pair and need none of it: not thread-safe.
 */
public final class Scene {
  private final String text;
  private final Tokens tokens;
  private final List<Party> parties;
  private final Lexicon lexicon;
  private @Nullable Layout layout;

  /** One sentence with the parties that its words stand for. */
  public Scene(String text, Tokens tokens, List<Party> parties, Lexicon lexicon) {
    this.text = text;
    this.tokens = tokens;
    this.parties = parties;
    this.lexicon = lexicon;
  }

  private Layout layout() {
    Layout found = layout;
    if (found == null) {
      found = new Layout(tokens, parties, lexicon);
      layout = found;
    }
    return found;
  }

  /** The sentence. */
  public String text() {
    return text;
  }

  /** Its tokens. */
  public Tokens tokens() {
    return tokens;
  }

  /** How many tokens. */
  public int size() {
    return tokens.size();
  }

  /** The token in small letters; empty outside the sentence. */
  public String word(int index) {
    return tokens.word(index);
  }

  /** The groups in order. */
  public List<Group> groups() {
    return layout().groups;
  }

  /** The group that the token belongs to, or null. */
  public @Nullable Group groupAt(int index) {
    return index < 0 || index >= size() ? null : layout().groupAt[index];
  }

  /** The parties that the sentence does not mention, the likeliest first. */
  public List<Party> implied() {
    return parties.stream().filter(party -> !party.present()).toList();
  }

  /** The cues in order, never overlapping. */
  public List<CueHit> cues() {
    return layout().cues;
  }

  /** Whether there is a word with which a cue begins: without one, there are no cues. */
  public boolean mayHaveCues() {
    return lexicon.opensCue(tokens);
  }

  /** Whether the token stands in quotation marks. */
  public boolean quoted(int index) {
    return index >= 0 && index < size() && layout().quoted[index];
  }

  /** Whether the sentence asks. */
  public boolean asks() {
    return size() > 0 && (word(size() - 1).equals("?") || word(size() - 2).equals("?"));
  }

  /** Groups of parties, cues outside them, and quotations. */
  private static final class Layout {
    final List<Group> groups;
    final @Nullable Group[] groupAt;
    final List<CueHit> cues = new ArrayList<>();
    final boolean[] quoted;

    Layout(Tokens tokens, List<Party> parties, Lexicon lexicon) {
      groups = Groups.of(tokens, parties);
      groupAt = new Group[tokens.size()];
      for (Group group : groups) {
        for (int i = group.from(); i < group.to(); i++) {
          groupAt[i] = group;
        }
      }
      quoted = Quotations.inside(tokens);
      for (int i = 0; i < tokens.size(); i++) {
        CueHit hit = groupAt[i] == null ? lexicon.cue(tokens, i) : null;
        if (hit != null) {
          if (!hit.neutral()) {
            cues.add(hit);
          }
          i = hit.to() - 1;
        }
      }
    }
  }
}
