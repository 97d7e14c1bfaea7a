package org.dateline.ingest.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.ingest.page.text.TextBlock.Kind;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour at dawn. Credit: Example Pictures",
        "The mayor greets the crew. (AP Photo/Ada Sample)",
        "The mayor greets the crew (Image: Getty)",
        "Der Hafen am Morgen. Foto: Bo Probe",
        "The crew on deck. Cy Muster/Getty Images",
        "A gull | AFP",
      })
  void knowsACaptionByItsCredit(String text) {
    assertThat(Captions.isCredited(paragraph(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry sails again, a spokesman told Reuters.",
        "PORT SAMPLE (AP) — The ferry sails again on Monday.",
        "She keeps the photo: it shows the old pier. Nobody else has one.",
        "He was given credit for the rescue.",
        "The agency is called AFP.",
      })
  void takesNoSentenceForACaption(String text) {
    assertThat(Captions.isCredited(paragraph(text))).isFalse();
  }

  private static TextBlock paragraph(String text) {
    return new TextBlock(new Element("p"), Kind.PARAGRAPH, text, 0);
  }
}
