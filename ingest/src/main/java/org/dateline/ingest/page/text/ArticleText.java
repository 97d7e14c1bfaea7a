package org.dateline.ingest.page.text;

import java.util.ArrayList;
import java.util.List;
import org.dateline.ingest.page.text.PageBlocks.Region;
import org.jsoup.nodes.Document;

/** The text of the article in a page. */
public final class ArticleText {
  /** Below this much running text a page is read as what it is: a few words. */
  private static final int ENOUGH = 200;

  private ArticleText() {}

  /**
   * Reads the article of the page.
   *
   * @param about what the page says of the article: its title is not repeated in the text
   * @return paragraphs separated by a blank line, empty where the page has none
   */
  public static String read(Document page, About about) {
    PageBlocks blocks = BlockReader.read(page.body());
    ClassWords words = new ClassWords();
    Clutter.drop(blocks, words);
    Region main = FirstArticle.of(blocks, MainRegion.choose(blocks, page.body(), words));
    List<Integer> kept =
        blocks.prose(main) >= ENOUGH
            ? BlockFilter.keep(blocks, main, about)
            : BlockFilter.keepShort(blocks, main, about);
    int standfirst = Standfirst.find(blocks, main, words, about);
    List<String> paragraphs = new ArrayList<>();
    if (standfirst >= 0 && !kept.contains(standfirst)) {
      paragraphs.add(blocks.get(standfirst).text());
    }
    kept.forEach(i -> paragraphs.add(blocks.get(i).text()));
    return String.join("\n\n", DeclaredBody.judge(paragraphs, about.body()));
  }
}
