package org.dateline.app.broker;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls of the embedded registry, one row each. */
final class RegistryRoutes {
  private final List<Route> routes;

  RegistryRoutes(RegistryStore store) {
    routes =
        List.of(
            new Route("GET", "/", (path, body) -> store.empty()),
            new Route("GET", "/mode", (path, body) -> store.mode()),
            new Route("GET", "/schemas/types", (path, body) -> store.types()),
            new Route("GET", "/schemas/ids/(\\d+)", (path, body) -> store.byId(number(path))),
            new Route(
                "GET", "/schemas/ids/(\\d+)/schema", (path, body) -> store.schemaOf(number(path))),
            new Route(
                "GET", "/schemas/ids/(\\d+)/versions", (path, body) -> store.uses(number(path))),
            new Route("GET", "/subjects", (path, body) -> store.subjects()),
            new Route("POST", "/subjects/([^/]+)", (path, body) -> store.find(text(path, 1), body)),
            new Route("DELETE", "/subjects/([^/]+)", (path, body) -> store.delete(text(path, 1))),
            new Route(
                "GET", "/subjects/([^/]+)/versions", (path, body) -> store.versions(text(path, 1))),
            new Route(
                "POST",
                "/subjects/([^/]+)/versions",
                (path, body) -> store.register(text(path, 1), body)),
            new Route(
                "GET",
                "/subjects/([^/]+)/versions/([^/]+)",
                (path, body) -> store.version(text(path, 1), text(path, 2))),
            new Route(
                "POST",
                "/compatibility/subjects/([^/]+)/versions(?:/([^/]+))?",
                (path, body) -> store.check(text(path, 1), body)),
            new Route("GET", "/config(?:/([^/]+))?", (path, body) -> store.level()),
            new Route("PUT", "/config", (path, body) -> store.setLevel(body)));
  }

  /** What a call does: the match of its path and its body, missing where it has none. */
  interface Call {
    JsonNode answer(MatchResult path, JsonNode body);
  }

  private record Route(String method, Pattern path, Call call) {
    Route(String method, String path, Call call) {
      this(method, Pattern.compile(path), call);
    }
  }

  /**
   * Answers a call.
   *
   * @param path without the query, still percent-encoded
   * @throws RegistryError where there is no such call, or it has no answer
   */
  JsonNode answer(String method, String path, JsonNode body) {
    String trimmed =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    for (Route route : routes) {
      Matcher matcher = route.path().matcher(trimmed);
      if (route.method().equals(method) && matcher.matches()) {
        return route.call().answer(matcher.toMatchResult(), body);
      }
    }
    throw RegistryError.notFound(path);
  }

  private static String text(MatchResult path, int group) {
    return URLDecoder.decode(path.group(group).replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static int number(MatchResult path) {
    try {
      return Integer.parseInt(path.group(1));
    } catch (NumberFormatException e) {
      throw RegistryError.noSuchSchema(path.group(1));
    }
  }
}
