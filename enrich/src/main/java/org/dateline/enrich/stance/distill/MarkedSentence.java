package org.dateline.enrich.stance.distill;

import java.util.List;
import java.util.stream.IntStream;
import org.dateline.enrich.country.Actor.Role;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.Party;
import org.dateline.enrich.stance.Party.Binding;

/**
 * A sentence in which some words are marked.
 *
 * @param text the sentence
 * @param marks in any order, never overlapping
 */
record MarkedSentence(String text, List<Mark> marks) {
  /**
   * Words that stand for somebody or something.
   *
   * @param start first UTF-16 offset
   * @param end offset after the last one
   * @param tone how likely the sentence is favourable and unfavourable to it, {@link
   *     PairScore#NONE} where nobody has said
   */
  record Mark(int start, int end, PairScore tone) {
    boolean overlaps(int from, int to) {
      return from < end && start < to;
    }
  }

  MarkedSentence {
    marks = List.copyOf(marks);
  }

  /** Whether a mark has one of these characters. */
  boolean marks(int from, int to) {
    return marks.stream().anyMatch(mark -> mark.overlaps(from, to));
  }

  /** The mark at this place of the list as a party. */
  Party party(int at) {
    Mark mark = marks.get(at);
    return new Party(code(at), mark.start(), mark.end(), Role.GOVERNMENT, Binding.NAMED);
  }

  /** All marks as parties, in their order. */
  List<Party> parties() {
    return IntStream.range(0, marks.size()).mapToObj(this::party).toList();
  }

  /** What the mark at this place of the list is called as a party. */
  static String code(int at) {
    return "T" + at;
  }
}
