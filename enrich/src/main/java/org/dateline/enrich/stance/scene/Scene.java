package org.dateline.enrich.stance.scene;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.stance.Party;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.cue.Cues;
import org.dateline.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/** A sentence as rules and models see it. Tokens are counted from 0. */
public final class Scene {
  private final String text;
  private final Tokens tokens;
  private final List<Group> groups;
  private final @Nullable Group[] groupAt;
  private final List<CueHit> cues = new ArrayList<>();
  private final boolean[] quoted;

  /** Reads one sentence with the parties that its words stand for. */
  public Scene(String text, Tokens tokens, List<Party> parties, Cues lexicon) {
    this.text = text;
    this.tokens = tokens;
    groups = Groups.of(tokens, parties);
    groupAt = new Group[tokens.size()];
    for (Group group : groups) {
      for (int i = group.from(); i < group.to(); i++) {
        groupAt[i] = group;
      }
    }
    quoted = Quotations.inside(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      CueHit hit = groupAt[i] == null ? lexicon.at(tokens, i) : null;
      if (hit != null) {
        if (!hit.neutral()) {
          cues.add(hit);
        }
        i = hit.to() - 1;
      }
    }
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
    return groups;
  }

  /** The group that the token belongs to, or null. */
  public @Nullable Group groupAt(int index) {
    return index < 0 || index >= groupAt.length ? null : groupAt[index];
  }

  /** The cues in order, never overlapping. */
  public List<CueHit> cues() {
    return cues;
  }

  /** Whether the token stands in quotation marks. */
  public boolean quoted(int index) {
    return index >= 0 && index < quoted.length && quoted[index];
  }

  /** Whether the sentence asks. */
  public boolean asks() {
    return size() > 0 && (word(size() - 1).equals("?") || word(size() - 2).equals("?"));
  }
}
