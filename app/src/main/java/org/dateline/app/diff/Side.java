package org.dateline.app.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.schemas.DuplicateRecord;
import org.dateline.schemas.EnrichedArticle;
import org.jspecify.annotations.Nullable;

/** What one namespace says: the latest revision of each article, and which are copies of others. */
public final class Side {
  private final Map<String, Tags> articles = new HashMap<>();
  private final Map<String, String> carriers = new HashMap<>();

  /** Takes in an article or a revision of one, in any order. */
  public void add(EnrichedArticle article) {
    articles.merge(
        article.getId(),
        Tags.of(article),
        (known, next) -> next.revision() >= known.revision() ? next : known);
  }

  /** Takes in who else carried an article. */
  public void add(DuplicateRecord duplicate) {
    for (String id : List.of(duplicate.getCopyId(), duplicate.getOriginalId())) {
      if (!id.equals(duplicate.getArticleId())) {
        carriers.put(id, duplicate.getArticleId());
      }
    }
  }

  Map<String, Tags> articles() {
    return articles;
  }

  /** Id of the article that carries the text of a copy here; null where it is no copy. */
  @Nullable String carrierOf(String id) {
    return carriers.get(id);
  }
}
