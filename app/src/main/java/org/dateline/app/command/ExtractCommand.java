package org.dateline.app.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.dateline.ingest.page.Page;
import org.dateline.ingest.page.PageReader;
import org.dateline.ingest.page.PageSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code dateline extract}: saved pages to one line of JSON each, also for a file that can't be
 * read. Exit 1 where there was such a file.
 */
@Command(
    name = "extract",
    description = "Reads saved pages (.html, .html.gz) and writes their articles as JSON lines.",
    mixinStandardHelpOptions = true)
public final class ExtractCommand implements Callable<Integer> {
  /** A page above this many bytes, after decompression, is not read. */
  private static final int LARGEST = 5 * 1024 * 1024;

  private static final JsonMapper JSON = new JsonMapper();

  @Option(names = "--url", paramLabel = "URL", description = "Address that the pages came from.")
  private @Nullable String url;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Saved pages.")
  private List<String> files = List.of();

  /** For picocli. */
  public ExtractCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    boolean failed = false;
    for (String file : files) {
      Map<String, @Nullable Object> line = read(file);
      failed |= line.get("error") != null;
      out.println(JSON.writeValueAsString(line));
    }
    out.flush();
    return failed ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
  }

  private Map<String, @Nullable Object> read(String file) {
    try {
      PageSource source = new PageSource(bytes(Path.of(file)), url, null, Instant.now());
      return line(file, null, PageReader.read(source));
    } catch (NoSuchFileException e) {
      return line(file, file + ": no such file", null);
    } catch (IOException e) {
      return line(file, file + ": " + e.getMessage(), null);
    } catch (RuntimeException e) {
      return line(file, file + ": " + e, null);
    }
  }

  private Map<String, @Nullable Object> line(
      String file, @Nullable String error, @Nullable Page page) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("file", file);
    line.put("error", error);
    line.put("url", url);
    line.put("canonicalUrl", page == null ? null : page.canonicalUrl());
    line.put("title", page == null ? null : known(page.title()));
    line.put("text", page == null ? null : known(page.text()));
    line.put("authors", page == null ? List.of() : page.authors());
    line.put("publishedAt", page == null ? null : iso(page.publishedAt()));
    line.put("modifiedAt", page == null ? null : iso(page.modifiedAt()));
    line.put("language", page == null ? null : page.language());
    line.put("siteName", page == null ? null : page.siteName());
    line.put("imageUrl", page == null ? null : page.imageUrl());
    return line;
  }

  private static byte[] bytes(Path file) throws IOException {
    byte[] raw = Files.readAllBytes(file);
    boolean gzip = raw.length > 2 && raw[0] == 0x1f && raw[1] == (byte) 0x8b;
    if (!gzip) {
      return limited(raw);
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      return limited(in.readNBytes(LARGEST + 1));
    }
  }

  private static byte[] limited(byte[] page) throws IOException {
    if (page.length > LARGEST) {
      throw new IOException("larger than " + LARGEST + " bytes");
    }
    return page;
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String iso(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
