package org.dateline.enrich.text;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The language of an article: by its script where the script has one language, else by the profiles
 * of character n-grams of the library language-detector (Apache 2.0). Thread-safe, deterministic;
 * some 12 MB. The profiles are read on first need, so that a stream of articles that say their
 * language never pays for them.
 */
public final class LanguageIdentifier {
  /** Below this the library's verdict is not taken; short texts seldom reach it. */
  private static final double SURE = 0.95;

  private static final int SAMPLE = 240;

  /** A Latin text below this is a name or a headline: too little to tell. */
  private static final int SHORTEST = 50;

  private static final long THE = WordHash.of("the");
  private static final WordSet ENGLISH =
      WordSet.of("and said that with from which would been their this have has were");

  private static final List<String> PROFILES =
      List.of(
          "en", "es", "fr", "de", "pt", "it", "tr", "pl", "id", "nl", "sv", "fi", "cs", "ro", "vi",
          "ru", "uk", "ar", "ur", "fa", "he", "hi");

  /** The language declared, or else detected in title and text; null where neither is sure. */
  public @Nullable String identify(Article article) {
    if (article.language() != null) {
      return article.language();
    }
    String sample = sample(article);
    String byScript = byScript(sample);
    if (byScript != null || sample.isBlank()) {
      return byScript;
    }
    if (isEnglish(sample)) {
      return "en";
    }
    return sample.strip().length() < SHORTEST && sample.charAt(0) < 0x250
        ? null
        : byProfile(sample);
  }

  private static String sample(Article article) {
    String text = article.text();
    String start = text.substring(0, Math.min(SAMPLE, text.length()));
    return start.length() >= SAMPLE / 2 ? start : article.title() + " " + start;
  }

  /** Scripts with one language: kana, Hangul, Han without kana, Devanagari. */
  private static @Nullable String byScript(String sample) {
    int han = 0;
    int letters = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (c >= 0x3040 && c < 0x3100) {
        return "ja";
      }
      if (c >= 0xAC00 && c < 0xD7A4) {
        return "ko";
      }
      han += c >= 0x4E00 && c < 0xA000 ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return han * 3 > letters && han > 0 ? "zh" : null;
  }

  /** "The" and another word that other languages do not have: most articles end here. */
  private static boolean isEnglish(String sample) {
    Words words = Words.of(sample);
    int english = 0;
    boolean the = false;
    for (int i = 0; i < words.size(); i++) {
      the |= words.hash(i) == THE;
      english += ENGLISH.contains(words.hash(i)) ? 1 : 0;
    }
    return the && english > 0;
  }

  private static @Nullable String byProfile(String sample) {
    String read = isInCapitals(sample) ? sample.toLowerCase(Locale.ROOT) : sample;
    List<DetectedLanguage> found = Library.DETECTOR.getProbabilities(read);
    if (found.isEmpty() || found.get(0).getProbability() < SURE) {
      return null;
    }
    return found.get(0).getLocale().getLanguage();
  }

  /** The profiles know few words in capitals, and take English headlines for Swedish. */
  private static boolean isInCapitals(String sample) {
    return sample.chars().filter(Character::isUpperCase).count()
        > sample.chars().filter(Character::isLowerCase).count();
  }

  /** Loaded when the first article needs it. */
  private static final class Library {
    static final LanguageDetector DETECTOR = load();

    private static LanguageDetector load() {
      Stream<LdLocale> locales = PROFILES.stream().map(LdLocale::fromString);
      try {
        return LanguageDetectorBuilder.create(NgramExtractors.standard())
            .withProfiles(new LanguageProfileReader().readBuiltIn(locales.toList()))
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the language profiles", e);
      }
    }
  }
}
