package org.dateline.app.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.enrich.dedup.DedupSettings;
import org.dateline.enrich.dedup.StreamDeduplicator;
import org.dateline.enrich.dedup.StreamDeduplicator.Answer;
import org.dateline.enrich.text.Article;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline dedup}: says of each article of a stream whether it was there before. */
@Command(
    name = "dedup",
    description = "Say of each article of a JSON Lines stream whether it was there before.",
    mixinStandardHelpOptions = true)
public final class DedupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Articles, one JSON object a line; standard input if none is given.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    JsonLines out = new JsonLines(spec.commandLine().getOut());
    try (BufferedReader lines = open()) {
      ArticleLines articles =
          new ArticleLines(lines, file == null ? "standard input" : file.toString());
      StreamDeduplicator stream = new StreamDeduplicator(DedupSettings.standard());
      for (Article article = articles.next(); article != null; article = articles.next()) {
        String id = article.id();
        Answer answer = stream.next(article);
        out.write(json -> write(json, id, answer));
      }
    }
    return 0;
  }

  private BufferedReader open() throws IOException {
    return file == null
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(file, StandardCharsets.UTF_8);
  }

  private static void write(JsonGenerator json, String id, Answer answer) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("verdict", answer.verdict().name());
    json.writeStringField("of", answer.of());
    if (answer.similarity() == null) {
      json.writeNullField("similarity");
    } else {
      json.writeNumberField("similarity", answer.similarity());
    }
    json.writeEndObject();
  }
}
