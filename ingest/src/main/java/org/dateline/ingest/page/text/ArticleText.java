package org.dateline.ingest.page.text;

import java.util.ArrayList;
import java.util.List;
import org.dateline.ingest.page.text.PageBlocks.Region;
import org.jsoup.nodes.Document;

/** The text of the article in a page. */
public final class ArticleText {
  private ArticleText() {}

  /**
   * Reads the article of the page.
   *
   * @param title title of the article, which is not repeated in the text
   * @return paragraphs separated by a blank line, empty where the page has none
   */
  public static String read(Document page, String title) {
    PageBlocks blocks = BlockReader.read(page.body());
    ClassWords words = new ClassWords();
    Clutter.drop(blocks, words);
    Region main = MainRegion.choose(blocks, page.body(), words);
    List<String> paragraphs = new ArrayList<>();
    for (int i : BlockFilter.keep(blocks, main, title)) {
      paragraphs.add(blocks.get(i).text());
    }
    return String.join("\n\n", paragraphs);
  }
}
