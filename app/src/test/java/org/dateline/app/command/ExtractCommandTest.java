package org.dateline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs the command on files and reads what it writes, one JSON object a line. */
class ExtractCommandTest {
  private static final String PAGE =
      """
      <html lang="en"><head><title>Harbour reopens</title>
      <meta property="article:published_time" content="2026-11-20T08:15:00+01:00">
      <meta name="author" content="Ada Sample"></head><body><article><h1>Harbour reopens</h1>
      <p>The first ferry left the harbour at dawn, carrying two hundred passengers who had waited.</p>
      <p>Three things will take longer, the harbour office said in a statement on Thursday evening.</p>
      </article></body></html>
      """;

  @TempDir private Path folder;

  private record Result(int exit, List<JsonNode> lines) {}

  @Test
  void writesALineForEveryFileInTheirOrder() throws IOException {
    Path plain = write("a.html", PAGE);
    Path packed = folder.resolve("b.html.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(PAGE.replace("Harbour", "Pier").getBytes(StandardCharsets.UTF_8));
    }

    Result result = run(plain.toString(), packed.toString());

    assertThat(result.exit()).isZero();
    assertThat(result.lines())
        .extracting(line -> line.path("title").asText())
        .containsExactly("Harbour reopens", "Pier reopens");
    JsonNode first = result.lines().get(0);
    assertThat(first.path("file").asText()).isEqualTo(plain.toString());
    assertThat(first.path("error").isNull()).isTrue();
    assertThat(first.path("text").asText()).contains("at dawn", "\n\nThree things");
    assertThat(first.path("authors").get(0).asText()).isEqualTo("Ada Sample");
    assertThat(first.path("publishedAt").asText()).isEqualTo("2026-11-20T07:15:00Z");
    assertThat(first.path("language").asText()).isEqualTo("en");
  }

  @Test
  void writesEveryFieldAlsoWhereThePageGivesNone() throws IOException {
    Result result = run(write("empty.html", "").toString());

    assertThat(result.exit()).isZero();
    List<String> fields = new ArrayList<>();
    result.lines().get(0).fieldNames().forEachRemaining(fields::add);
    assertThat(fields)
        .containsExactly(
            "file",
            "error",
            "url",
            "canonicalUrl",
            "title",
            "text",
            "authors",
            "publishedAt",
            "modifiedAt",
            "language",
            "siteName",
            "imageUrl");
    assertThat(result.lines().get(0).path("authors").isArray()).isTrue();
    assertThat(result.lines().get(0).path("text").isNull()).isTrue();
  }

  @Test
  void namesTheFileThatCannotBeReadAndGoesOn() throws IOException {
    Path missing = folder.resolve("missing.html");
    Path broken = folder.resolve("broken.html.gz");
    Files.write(broken, new byte[] {0x1f, (byte) 0x8b, 8, 0, 1});
    Path good = write("good.html", PAGE);

    Result result = run(missing.toString(), broken.toString(), good.toString());

    assertThat(result.exit()).isEqualTo(CommandLine.ExitCode.SOFTWARE);
    assertThat(result.lines().get(0).path("error").asText()).isEqualTo(missing + ": no such file");
    assertThat(result.lines().get(1).path("error").asText()).startsWith(broken + ": ");
    assertThat(result.lines().get(2).path("error").isNull()).isTrue();
  }

  @Test
  void readsNoFileAboveTheLimitEvenWhereItIsSmallWhenPacked() throws IOException {
    Path bomb = folder.resolve("bomb.html.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      out.write(new byte[5 * 1024 * 1024 + 1]);
    }

    assertThat(run(bomb.toString()).lines().get(0).path("error").asText())
        .contains("larger than 5242880 bytes");
  }

  @Test
  void takesTheAddressForWhatThePageLeavesOut() throws IOException {
    Path page = write("dated.html", PAGE.replaceAll("<meta[^>]*>", ""));

    JsonNode line =
        run("--url", "https://courier.example/2026/11/20/harbour?utm_source=x", page.toString())
            .lines()
            .get(0);

    assertThat(line.path("publishedAt").asText()).isEqualTo("2026-11-20T00:00:00Z");
    assertThat(line.path("canonicalUrl").asText())
        .isEqualTo("https://courier.example/2026/11/20/harbour");
  }

  @Test
  void asksForAFile() {
    CommandLine command = new CommandLine(new ExtractCommand());
    command.setErr(
        new java.io.PrintWriter(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));

    assertThat(command.execute()).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  private Path write(String name, String page) throws IOException {
    return Files.writeString(folder.resolve(name), page);
  }

  private static Result run(String... arguments) throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    int exit;
    try {
      exit = new CommandLine(new ExtractCommand()).execute(arguments);
    } finally {
      System.setOut(before);
    }
    List<JsonNode> lines = new ArrayList<>();
    JsonMapper json = new JsonMapper();
    for (String line : Arrays.asList(written.toString(StandardCharsets.UTF_8).split("\n"))) {
      lines.add(json.readTree(line));
    }
    return new Result(exit, lines);
  }
}
