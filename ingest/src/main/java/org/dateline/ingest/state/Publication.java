package org.dateline.ingest.state;

import java.util.List;
import org.dateline.ingest.identity.Known;

/**
 * What became of a document's candidates.
 *
 * @param known entries published and acknowledged, in the order of the document
 * @param fresh how many of them are new
 * @param changed how many of them are revisions
 * @param complete false where some were not published or lack their page: the next poll must bring
 *     the whole document again
 */
public record Publication(List<Known> known, int fresh, int changed, boolean complete) {
  /** Copies the list. */
  public Publication {
    known = List.copyOf(known);
  }
}
