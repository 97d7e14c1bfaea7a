package org.dateline.enrich.text;

/** Which text of an article an offset counts in. */
public enum Field {
  TITLE,
  BODY
}
