package org.dateline.app.service;

import java.util.regex.Pattern;

/** Takes what nobody may read out of a text that is shown or logged. */
public final class Secrets {
  private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/\\s@?#]+@");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)((?:password|passwd|secret|token|api[-_.]?key|authorization)[\"']?\\s*[=:]\\s*[\"']?)"
              + "(?:(?:basic|bearer)\\s+)?[^\\s,;&\"'}\\])]+");

  private Secrets() {}

  /** The text with user info in URLs and the values of secret names replaced by stars. */
  public static String masked(String text) {
    String withoutUser = text.contains("://") ? USER_INFO.matcher(text).replaceAll("***@") : text;
    return NAMED.matcher(withoutUser).replaceAll("$1***");
  }
}
