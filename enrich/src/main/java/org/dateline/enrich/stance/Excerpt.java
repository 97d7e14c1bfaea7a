package org.dateline.enrich.stance;

import org.dateline.enrich.stance.Stance.Evidence;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.Span;

/**
 * Cuts evidence out of a sentence: the sentence itself, or its part around the cue if it is long.
 */
final class Excerpt {
  private static final int LONGEST = 300;

  private Excerpt() {}

  /** The words around the tokens {@code from} to {@code to}. */
  static Evidence of(Article article, SentenceReading reading, int from, int to, String rule) {
    Span span = reading.span();
    if (span.end() - span.start() > LONGEST) {
      span = cut(reading.scene(), span, from, to);
    }
    return new Evidence(span, span.of(article), rule);
  }

  private static Span cut(Scene scene, Span sentence, int from, int to) {
    int first = from;
    int last = Math.max(to, from + 1);
    while (first > 0 && length(scene, first - 1, last) <= LONGEST * 2 / 3) {
      first--;
    }
    while (last < scene.size() && length(scene, first, last + 1) <= LONGEST) {
      last++;
    }
    while (first > 0 && length(scene, first - 1, last) <= LONGEST) {
      first--;
    }
    int start = sentence.start() + scene.tokens().start(first);
    return new Span(sentence.field(), start, sentence.start() + scene.tokens().end(last - 1));
  }

  private static int length(Scene scene, int from, int to) {
    return scene.tokens().end(to - 1) - scene.tokens().start(from);
  }
}
