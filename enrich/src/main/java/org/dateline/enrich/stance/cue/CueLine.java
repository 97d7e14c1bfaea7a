package org.dateline.enrich.stance.cue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dateline.enrich.stance.cue.Cue.Form;
import org.dateline.enrich.stance.cue.Cue.Kind;

/** One line of a data file: "-3 ACCUSE obj: condemn, denounce". */
record CueLine(
    int weight,
    String act,
    Set<String> prepositions,
    boolean direct,
    boolean mutual,
    List<String> phrases) {
  /** The cue lines of a data file beside this class. */
  static List<CueLine> in(String file) {
    return lines(file).stream().map(CueLine::of).toList();
  }

  /** The lines of a data file beside this class, without blank ones and comments. */
  static List<String> lines(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CueLine.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static CueLine of(String line) {
    int colon = line.indexOf(':');
    String[] head = line.substring(0, colon).split(" ");
    if (head.length != 3) {
      throw new IllegalArgumentException("cue line without three columns: " + line);
    }
    boolean mutual = head[2].startsWith("~");
    Set<String> places = Set.of((mutual ? head[2].substring(1) : head[2]).split("/"));
    List<String> prepositions = places.stream().filter(p -> !p.equals("obj")).toList();
    return new CueLine(
        Integer.parseInt(head[0]),
        head[1],
        Set.copyOf(prepositions),
        places.contains("obj"),
        mutual,
        List.of(line.substring(colon + 1).trim().split(", ")));
  }

  Cue cue(String lemma, Kind kind, Form form) {
    return new Cue(lemma, kind, form, weight, act, prepositions, direct, mutual);
  }
}
