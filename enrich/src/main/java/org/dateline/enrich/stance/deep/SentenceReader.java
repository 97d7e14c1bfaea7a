package org.dateline.enrich.stance.deep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.enrich.stance.PairSentence;
import org.dateline.enrich.stance.Party;

/**
 * Puts a sentence and its parties into one row of word pieces:
 *
 * <pre>
 * [CLS] [AUTHOR] [IMPLIED] name of an implied country [/] ... [TEXT] the sentence, each mention between [MENTION] and [/] [SEP]
 * </pre>
 *
 * <p>[CLS] stands for anyone, [AUTHOR] for the voice of the article. The same as {@code
 * stance/reading.py} of the trainer.
 */
final class SentenceReader {
  /** Holder of the tone toward a target, whoever holds it. */
  static final String ANYONE = "*";

  /** The voice of the article as a holder. */
  static final String AUTHOR = "AUTHOR";

  private final WordPieces pieces;
  private final Map<String, String> names;
  private final int longest;
  private final int start;
  private final int end;
  private final int author;
  private final int implied;
  private final int text;
  private final int mention;
  private final int close;

  /**
   * @param marks piece for each of MENTION, /, IMPLIED, TEXT, AUTHOR
   * @param names English names of implied countries by code
   * @param longest pieces at most, marks counted
   */
  SentenceReader(
      WordPieces pieces, Map<String, String> marks, Map<String, String> names, int longest) {
    this.pieces = pieces;
    this.names = Map.copyOf(names);
    this.longest = longest;
    start = pieces.id("[CLS]");
    end = pieces.id("[SEP]");
    author = pieces.id(marks.get("AUTHOR"));
    implied = pieces.id(marks.get("IMPLIED"));
    text = pieces.id(marks.get("TEXT"));
    mention = pieces.id(marks.get("MENTION"));
    close = pieces.id(marks.get("/"));
  }

  Reading read(PairSentence sentence) {
    Row row = new Row();
    row.add(start, Set.of(ANYONE));
    row.add(author, Set.of(AUTHOR));
    for (String code : implied(sentence)) {
      Set<String> one = Set.of(code);
      row.add(implied, one);
      pieces.of(names.getOrDefault(code, code)).forEach(p -> row.add(p.id(), one));
      row.add(close, one);
    }
    row.add(text, Set.of());
    addText(sentence, row);
    return row.cut(longest, end);
  }

  private static Set<String> implied(PairSentence sentence) {
    Set<String> present =
        sentence.parties().stream()
            .filter(Party::present)
            .map(Party::code)
            .collect(Collectors.toSet());
    return sentence.parties().stream()
        .map(Party::code)
        .filter(code -> !present.contains(code))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void addText(PairSentence sentence, Row row) {
    List<Marked> mentions = mentions(sentence);
    Marked open = null;
    int at = 0;
    for (Piece piece : pieces.of(sentence.text())) {
      if (open != null && piece.start() >= open.end()) {
        row.add(close, open.codes());
        open = null;
      }
      if (open == null) {
        while (at < mentions.size() && mentions.get(at).end() <= piece.start()) {
          at++;
        }
        if (at < mentions.size() && mentions.get(at).start() < piece.end()) {
          open = mentions.get(at);
          row.add(mention, open.codes());
        }
      }
      row.add(piece.id(), open == null ? Set.of() : open.codes());
    }
    if (open != null) {
      row.add(close, open.codes());
    }
  }

  /** By place; words such as "both countries" stand for several. */
  private static List<Marked> mentions(PairSentence sentence) {
    Map<Long, Marked> marked = new TreeMap<>();
    for (Party party : sentence.parties()) {
      if (party.present()) {
        long place = ((long) party.start() << Integer.SIZE) + party.end();
        marked
            .computeIfAbsent(
                place, p -> new Marked(party.start(), party.end(), new LinkedHashSet<>()))
            .codes()
            .add(party.code());
      }
    }
    return List.copyOf(marked.values());
  }

  /** Words that stand for one actor or several. */
  private record Marked(int start, int end, Set<String> codes) {}

  /** Pieces as they come, with the places of each actor. */
  private static final class Row {
    private final List<Integer> ids = new ArrayList<>();
    private final Map<String, List<Integer>> actors = new LinkedHashMap<>();

    void add(int id, Set<String> codes) {
      for (String code : codes) {
        actors.computeIfAbsent(code, c -> new ArrayList<>()).add(ids.size());
      }
      ids.add(id);
    }

    Reading cut(int longest, int end) {
      int length = Math.min(ids.size(), longest - 1);
      long[] row = new long[length + 1];
      for (int i = 0; i < length; i++) {
        row[i] = ids.get(i);
      }
      row[length] = end;
      actors.values().forEach(places -> places.removeIf(p -> p >= length));
      actors.values().removeIf(List::isEmpty);
      return new Reading(row, actors);
    }
  }
}
