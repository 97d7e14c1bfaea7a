package org.dateline.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.dateline.enrich.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
  private static final String TEXT =
      "The two governments signed 14 agreements on water, power and trade, worth 3.5 billion"
          + " dollars, after talks that took nine months. Both ministers called it a beginning.";

  @Test
  void hashesAreTheSameOnEveryMachine() {
    Fingerprint text = fingerprint("Neighbours sign water deal", TEXT);

    assertThat(text.content()).hasToString("2ca0ad7ab524af47fa985f66405f80e1");
    assertThat(text.sketch().shingles()).isEqualTo(25);
    assertThat(text.sketch().hashes()).startsWith(231446219, 604412352, 872492819, 1050327435);
    assertThat(text.numbers()).hasSize(2);
    assertThat(text.titleWords()).hasSize(4);
  }

  @Test
  void ignoresCaseWhitespaceAndPunctuation() {
    Fingerprint plain = fingerprint("Neighbours sign water deal", TEXT);
    Fingerprint other =
        fingerprint(
            " NEIGHBOURS  sign: \u201cwater\u201d deal!",
            TEXT.toUpperCase(Locale.ROOT).replace(" ", "\n\t").replace(", worth", " \u2014 worth"));

    assertThat(other.content()).isEqualTo(plain.content());
    assertThat(other.sketch()).isEqualTo(plain.sketch());
    assertThat(other.titleWords()).isEqualTo(plain.titleWords());
    assertThat(other.numbers()).isEqualTo(plain.numbers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GENEVA, Nov 24 (Reuters) - ",
        "GENEVA (AFP) \u2014 ",
        "WASHINGTON, D.C. \u2013 ",
        "Paris (AP) -- ",
        "By Jane Roe\nGENEVA, Nov 24 - ",
        "(Reuters) - "
      })
  void ignoresDatelines(String dateline) {
    assertThat(fingerprint("t", dateline + TEXT)).isEqualTo(fingerprint("t", TEXT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " (Reporting by A. Roe; Editing by B. Doe)",
        "\n\n\u00a9 2026 AFP",
        "\n\nCopyright 2026 The Gazette. All rights reserved.",
        "\n(Reporting by A. Roe) \nOur Standards: The Thomson Reuters Trust Principles."
      })
  void ignoresCredits(String credits) {
    assertThat(fingerprint("t", TEXT + credits)).isEqualTo(fingerprint("t", TEXT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The minister \u2014 who arrived late \u2014 spoke.", "Iran - Iraq talks go on."})
  void keepsDashesThatEndNoDateline(String text) {
    assertThat(Boilerplate.strip(text)).isEqualTo(text);
  }

  @Test
  void takesNoLongerForATextOfNothingButCredits() {
    String credits = "All rights reserved. ".repeat(250_000);

    assertThat(Boilerplate.strip(credits).length()).isGreaterThan(credits.length() - 1_000);
  }

  @ParameterizedTest
  @CsvSource({"3.5,35", "1987,1978", "14,41"})
  void keepsNumbersApart(String one, String other) {
    assertThat(fingerprint("t", "It rose by " + one + " percent").content())
        .isNotEqualTo(fingerprint("t", "It rose by " + other + " percent").content());
  }

  @Test
  void givesChineseJapaneseAndThaiShingles() {
    assertThat(sketchOf("两国外长在日内瓦举行会谈并签署协议").shingles()).isGreaterThan(10);
    assertThat(sketchOf("両国の外相はジュネーブで会談し協定に署名した").shingles()).isGreaterThan(10);
    assertThat(sketchOf("รัฐมนตรีต่างประเทศของทั้งสองประเทศ").shingles()).isGreaterThan(10);
  }

  @Test
  void readsComposedAndDecomposedLettersAlike() {
    assertThat(fingerprint("caf\u00e9 d\u2019\u00e9tat", TEXT))
        .isEqualTo(fingerprint("cafe\u0301 d\u2019e\u0301tat", TEXT));
  }

  @Test
  void readsEveryLatinSignAsWhatItIsComposedTo() {
    for (char sign = 1; sign < 0x300; sign++) {
      for (String text : List.of("on 3" + sign + "5 May", "it" + sign + " said", sign + "a b")) {
        assertThat(fingerprint("", text))
            .as("U+%04X", (int) sign)
            .isEqualTo(fingerprint("", Normalizer.normalize(text, Normalizer.Form.NFKC)));
      }
    }
  }

  @Property
  void readsTheSameWordsWithAndWithoutComposingPunctuation(
      @ForAll @CharRange(from = '\u2010', to = '\u205e') char mark,
      @ForAll @StringLength(max = 3) String after) {
    for (String text :
        List.of("on 3" + mark + "5 May", "it" + mark + after + " said", "a" + mark)) {
      String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
      // U+249E composes to "(c)", and what follows a copyright sign is taken for a credit.
      if (Boilerplate.strip(composed).equals(composed)) {
        assertThat(fingerprint("", text)).isEqualTo(fingerprint("", composed));
      }
    }
  }

  @Property
  void isTheSameInEveryLocale(@ForAll @StringLength(max = 200) String text) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ROOT);
      Fingerprint root = fingerprint(text, text);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(fingerprint(text, text)).isEqualTo(root);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property
  void survivesItsBytes(@ForAll @StringLength(max = 400) String text) {
    Sketch sketch = sketchOf(text);

    assertThat(Sketch.of(sketch.toBytes(), sketch.shingles())).isEqualTo(sketch);
  }

  @Property(tries = 50)
  void isTheSameWhateverWasReadBefore(
      @ForAll @StringLength(max = 400) String before,
      @ForAll @StringLength(max = 200) @CharRange(from = ' ', to = '~') String text) {
    Fingerprinter fingerprinter = new Fingerprinter();
    for (String one : List.of(before, TEXT.repeat(700), text, before, text)) {
      Article article = new Article("id", one, one, null, null, null, null);
      assertThat(fingerprinter.of(article)).isEqualTo(fingerprint(one, one));
    }
  }

  private static Sketch sketchOf(String text) {
    return fingerprint("", text).sketch();
  }

  private static Fingerprint fingerprint(String title, String text) {
    return Fingerprint.of(new Article("id", title, text, null, null, null, null));
  }
}
