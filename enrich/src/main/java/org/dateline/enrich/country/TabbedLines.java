package org.dateline.enrich.country;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * A file of lines with a fixed number of columns parted by tabs, read on its bytes: one line at a
 * time, its columns as letters, numbers, days and words.
 */
final class TabbedLines {
  private final byte[] bytes;

  /** Where the columns of the line begin; the last entry is the end of the line plus one. */
  private final int[] columns;

  TabbedLines(byte[] bytes, int columns) {
    this.bytes = bytes;
    this.columns = new int[columns + 1];
  }

  byte at(int offset) {
    return bytes[offset];
  }

  int endOfLine(int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /** Takes the line that begins there and gives the offset of its end. */
  int take(int from) {
    int end = endOfLine(from);
    int expected = columns.length - 1;
    int column = 0;
    columns[0] = from;
    for (int at = from; at < end; at++) {
      if (bytes[at] == '\t' && ++column < expected) {
        columns[column] = at + 1;
      }
    }
    if (column != expected - 1) {
      throw new IllegalArgumentException(
          "expected " + expected + " columns, found " + (column + 1));
    }
    columns[expected] = end + 1;
    return end;
  }

  int start(int column) {
    return columns[column];
  }

  /** Offset after the last byte of a column. */
  int end(int column) {
    return columns[column + 1] - 1;
  }

  boolean isEmpty(int column) {
    return start(column) == end(column);
  }

  char letter(int column) {
    return (char) bytes[start(column)];
  }

  String text(int column) {
    return new String(bytes, start(column), end(column) - start(column), StandardCharsets.UTF_8);
  }

  /** A short column's bytes in one number. */
  int key(int column) {
    int key = 0;
    for (int at = start(column); at < end(column); at++) {
      key = key << 8 | bytes[at];
    }
    return key;
  }

  /** 0 where the column is empty. */
  int number(int column) {
    return number(start(column), end(column));
  }

  /** Day of the epoch; a date is written 2012-10-04. */
  int day(int column, int otherwise) {
    int from = start(column);
    return isEmpty(column)
        ? otherwise
        : (int)
            LocalDate.of(
                    number(from, from + 4), number(from + 5, from + 7), number(from + 8, from + 10))
                .toEpochDay();
  }

  private int number(int from, int end) {
    int number = 0;
    for (int at = from; at < end; at++) {
      if (bytes[at] < '0' || bytes[at] > '9') {
        throw new IllegalArgumentException("a number has the letter '" + (char) bytes[at] + "'");
      }
      number = number * 10 + bytes[at] - '0';
    }
    return number;
  }
}
