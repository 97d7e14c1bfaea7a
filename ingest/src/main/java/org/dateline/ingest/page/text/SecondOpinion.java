package org.dateline.ingest.page.text;

import java.util.ArrayList;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What Readability makes of a page where we found hardly any text: pages that are no articles, such
 * as documentation, product pages and short notes. On news pages it keeps captions, teasers and
 * forms that we leave out, so its word counts only where the page does not call itself an article,
 * or we found next to nothing.
 */
public final class SecondOpinion {
  /** So many characters of ours need no other opinion. */
  private static final int ENOUGH = 700;

  /** Where it finds so many times our text, ours is short. */
  private static final double LONGER = 1.25;

  /** So few characters are hardly the article, whatever the page calls itself. */
  private static final int HARDLY_ANY = 350;

  /** Where it finds so many times that, we have read another part of the page. */
  private static final double MUCH_LONGER = 3;

  /** Share of ours that it must have as well: else it reads another part of the page. */
  private static final double AGREES = 0.7;

  /** It walks the tree many times, so it is not asked about pages of more elements. */
  private static final int MOST_ELEMENTS = 4_000;

  private SecondOpinion() {}

  /**
   * The text of the page: ours, or Readability's where ours is short against it.
   *
   * @param ours paragraphs separated by a blank line
   * @param page may be changed: it is not read again
   * @param article true where the page calls itself an article
   */
  public static String judge(String ours, Document page, boolean article) {
    int weight = Script.weight(ours);
    if (weight >= (article ? HARDLY_ANY : ENOUGH) || page.getAllElements().size() > MOST_ELEMENTS) {
      return ours;
    }
    String theirs = theirs(page);
    double times = Script.weight(theirs) / Math.max(1.0, weight);
    boolean better =
        (weight < HARDLY_ANY && times > MUCH_LONGER)
            || (!article && times > LONGER && holds(theirs, ours));
    return better ? theirs : ours;
  }

  /** Paragraphs separated by a blank line, empty where it finds none or fails. */
  private static String theirs(Document page) {
    Element content;
    try {
      content = new Readability4J("https://page.invalid/", page).parse().getArticleContent();
    } catch (RuntimeException e) {
      // no page may stop the reader, and its opinion is only the second
      return "";
    }
    if (content == null) {
      return "";
    }
    PageBlocks blocks = BlockReader.read(content);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      paragraphs.add(blocks.get(i).text());
    }
    return String.join("\n\n", paragraphs);
  }

  private static boolean holds(String theirs, String ours) {
    return ours.isEmpty() || WordRows.share(WordRows.of(ours), WordRows.of(theirs)) >= AGREES;
  }
}
