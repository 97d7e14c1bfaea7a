package org.dateline.enrich.stance;

import java.util.List;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.text.Article;

/** Finds who stands for or against whom. Thread-safe, deterministic, the same in every locale. */
public interface StanceTagger {
  /** The stances of the article, by falling confidence, at most one for each holder and target. */
  List<Stance> tag(Article article, Countries countries);
}
