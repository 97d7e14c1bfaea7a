package org.dateline.ingest.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeclaredBodyTest {
  private static final List<String> ARTICLE =
      IntStream.range(0, 8).mapToObj(DeclaredBodyTest::paragraph).toList();

  private static final String DECLARED = String.join("\n", ARTICLE);

  @Test
  void cutsWhatFollowsTheDeclaredEnd() {
    List<String> read = new ArrayList<>(ARTICLE);
    read.add("The author lives by the sea and writes for nobody in particular.");

    assertThat(DeclaredBody.judge(read, DECLARED)).isEqualTo(ARTICLE);
  }

  @Test
  void keepsWhatStandsBetweenDeclaredParagraphs() {
    List<String> read = new ArrayList<>(ARTICLE);
    read.add(3, "A subhead that the declaration leaves out");

    assertThat(DeclaredBody.judge(read, DECLARED)).isEqualTo(read);
  }

  @Test
  void takesTheDeclaredTextWhereOursIsAPartOfIt() {
    String markup = "<p>" + String.join("</p><p>", ARTICLE) + "</p>[gallery ids=\"1,2\"]";

    assertThat(DeclaredBody.judge(ARTICLE.subList(0, 4), markup)).isEqualTo(ARTICLE);
  }

  @Test
  void believesNoDeclarationThatTellsOfSomethingElse() {
    String other = "Something else entirely is said here, and said at length. ".repeat(20);

    assertThat(DeclaredBody.judge(ARTICLE, other)).isEqualTo(ARTICLE);
  }

  @Test
  void cutsNoArticleDownToItsTeaser() {
    List<String> read = new ArrayList<>(ARTICLE);
    IntStream.range(10, 30).forEach(i -> read.add(paragraph(i)));

    assertThat(DeclaredBody.judge(read, DECLARED)).isEqualTo(read);
  }

  @Test
  void believesNoShortDeclaration() {
    assertThat(DeclaredBody.judge(ARTICLE, ARTICLE.get(0))).isEqualTo(ARTICLE);
    assertThat(DeclaredBody.judge(ARTICLE, null)).isEqualTo(ARTICLE);
  }

  private static String paragraph(int i) {
    return String.format(
        java.util.Locale.ROOT,
        "Boat%d leaves the quay%d at dawn%d, and the bell%d of the house%d rings until noon%d.",
        i,
        i,
        i,
        i,
        i,
        i);
  }
}
