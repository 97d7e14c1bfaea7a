package org.dateline.enrich.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dateline.enrich.text.Article;

/** What newsrooms do to the copy of an agency. */
enum WireCopyEdit {
  AGENCY_PREFIX(true) {
    @Override
    Article apply(Article a, Prose prose, Random random) {
      return with(a, a.title(), "GENEVA, Nov 24 (Reuters) - " + a.text());
    }
  },
  OTHER_HEADLINE(true) {
    @Override
    Article apply(Article a, Prose prose, Random random) {
      return with(a, prose.words(7), a.text());
    }
  },
  CUT_TO_60(true) {
    @Override
    Article apply(Article a, Prose prose, Random random) {
      return with(a, a.title(), cut(a.text(), 0.60));
    }
  },
  CUT_TO_35(true) {
    @Override
    Article apply(Article a, Prose prose, Random random) {
      return with(a, a.title(), cut(a.text(), 0.35));
    }
  },
  PARAGRAPH_INSERTED(true) {
    @Override
    Article apply(Article a, Prose prose, Random random) {
      List<String> paragraphs = new ArrayList<>(Arrays.asList(a.text().split("\n\n")));
      paragraphs.add(random.nextInt(paragraphs.size() + 1), prose.text(45));
      return with(a, a.title(), String.join("\n\n", paragraphs));
    }
  },
  BOILERPLATE_ADDED(true) {
    @Override
    Article apply(Article a, Prose prose, Random random) {
      return with(
          a,
          a.title(),
          a.text()
              + "\n\nSign up for our morning letter and never miss a story from our newsroom.\n\n"
              + "Copyright 2026 The Invented Gazette. All rights reserved.");
    }
  },
  TYPOS_5(true) {
    @Override
    Article apply(Article a, Prose prose, Random random) {
      return with(a, a.title(), eachWord(a.text(), 0.05, random, w -> swap(w, random)));
    }
  },
  SENTENCES_REORDERED(true) {
    @Override
    Article apply(Article a, Prose prose, Random random) {
      List<String> sentences = new ArrayList<>(Arrays.asList(a.text().split("(?<=[.!?])\\s+")));
      Collections.shuffle(sentences, random);
      return with(a, a.title(), String.join(" ", sentences));
    }
  },
  SUBSTITUTED_10(true) {
    @Override
    Article apply(Article a, Prose prose, Random random) {
      return with(a, a.title(), eachWord(a.text(), 0.10, random, w -> prose.word()));
    }
  },
  HEADLINE_CUT_AND_TYPOS(false) {
    @Override
    Article apply(Article a, Prose prose, Random random) {
      return TYPOS_5.apply(
          CUT_TO_60.apply(OTHER_HEADLINE.apply(a, prose, random), prose, random), prose, random);
    }
  },
  SUBSTITUTED_20(false) {
    @Override
    Article apply(Article a, Prose prose, Random random) {
      return with(a, a.title(), eachWord(a.text(), 0.20, random, w -> prose.word()));
    }
  },
  HALF_MERGED(false) {
    @Override
    Article apply(Article a, Prose prose, Random random) {
      int words = a.text().split("\\s+").length;
      return with(a, a.title(), cut(a.text(), 0.5) + "\n\n" + prose.text(Math.max(20, words / 2)));
    }
  };

  /** Whether a copy edited like this must be known; the others are told for scale. */
  final boolean asked;

  WireCopyEdit(boolean asked) {
    this.asked = asked;
  }

  abstract Article apply(Article article, Prose prose, Random random);

  private static Article with(Article a, String title, String text) {
    return new Article(
        a.id() + "-copy", title, text, null, a.publishedAt(), a.language(), a.outletCountry());
  }

  private static String cut(String text, double share) {
    String[] words = text.split(" ");
    return String.join(" ", Arrays.asList(words).subList(0, (int) (words.length * share)));
  }

  private interface WordEdit {
    String apply(String word);
  }

  private static String eachWord(String text, double share, Random random, WordEdit edit) {
    String[] words = text.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (random.nextDouble() < share) {
        words[i] = edit.apply(words[i]);
      }
    }
    return String.join(" ", words);
  }

  private static String swap(String word, Random random) {
    if (word.length() < 2) {
      return word + "x";
    }
    int at = random.nextInt(word.length() - 1);
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }
}
