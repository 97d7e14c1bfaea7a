package org.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageCharsetTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
  private static final String SPANISH =
      "<html lang=\"es\"><meta charset=\"utf-8\"><p>«Mañana será peor», dijo Núñez.</p>";
  private static final String RUSSIAN =
      "<html lang=\"ru\"><meta charset=\"utf-8\"><p>Море возвращают вёдрами.</p>";

  @Test
  void doesNotFollowAUtf8LabelThatTheBytesContradict() {
    assertThat(PageCharset.decode(SPANISH.getBytes(WINDOWS_1252), "utf-8")).isEqualTo(SPANISH);
    assertThat(PageCharset.decode(RUSSIAN.getBytes(WINDOWS_1251), "utf-8")).isEqualTo(RUSSIAN);
  }

  @Test
  void doesNotFollowAnotherLabelOverUtf8() {
    assertThat(PageCharset.decode(SPANISH.getBytes(StandardCharsets.UTF_8), "windows-1252"))
        .isEqualTo(SPANISH);
  }

  @Test
  void readsUtf8WithAByteThatIsNone() {
    byte[] page = SPANISH.getBytes(StandardCharsets.UTF_8);
    page[page.length - 5] = (byte) 0xFF; // the full stop

    assertThat(PageCharset.decode(page, "utf-8")).contains("Mañana será peor", "Núñez\uFFFD");
  }
}
