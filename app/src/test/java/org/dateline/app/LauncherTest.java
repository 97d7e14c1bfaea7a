package org.dateline.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Java and a Maven that only say how they were called. */
class LauncherTest {
  private static final String SAYS_ARGUMENTS = "#!/bin/sh\nfor each; do echo \"[$each]\"; done\n";

  @TempDir private Path folder;
  private Path home;
  private Path java17;
  private Path tools;

  @BeforeEach
  void copy() throws IOException {
    assumeTrue(new File("/bin/sh").canExecute(), "skipped: no /bin/sh here");
    home = Files.createDirectories(folder.resolve("a home"));
    Files.copy(Path.of("../dateline"), home.resolve("dateline"));
    java17 = java("17.0.9");
    tools = Files.createDirectories(folder.resolve("tools"));
    script(
        tools.resolve("mvn"),
        "#!/bin/sh\necho built >> '"
            + home
            + "/builds'\nmkdir -p app/target/lib && touch app/target/dateline.jar\n");
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    for (String module : List.of("schemas", "ingest", "weights", "enrich", "app")) {
      Files.createDirectories(home.resolve(module).resolve("src/main"));
      Files.writeString(home.resolve(module).resolve("pom.xml"), "<project/>");
    }
  }

  @Test
  void buildsOnceAndHandsArgumentsOverAsTheyAre() throws Exception {
    Finished first = dateline(java17, "tag", "a file.jsonl", "--x=ı*");
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.err()).contains("dateline: building");
    assertThat(first.out())
        .endsWith("[org.dateline.app.Dateline]\n[tag]\n[a file.jsonl]\n[--x=ı*]\n");
    Finished second = dateline(java17, "tag");
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainWhereASourceOfAnyModuleIsNewer() throws Exception {
    dateline(java17, "tag");
    int built = builds();
    for (String module : List.of("schemas", "ingest", "weights", "enrich", "app")) {
      Path source = home.resolve(module).resolve("src/main/Some.java");
      Files.writeString(source, "class Some {}");
      Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
      dateline(java17, "tag");
      assertThat(builds()).as("after a change in %s", module).isEqualTo(++built);
      Files.delete(source);
    }
  }

  @Test
  void passesOverAJavaThatIsTooOld() throws Exception {
    Path old = java("11.0.2");
    script(old.resolve("bin/java"), "#!/bin/sh\necho too old\n");
    script(tools.resolve("java"), SAYS_ARGUMENTS);
    Finished run = dateline(old, "tag");
    assertThat(run.out()).doesNotContain("too old");
  }

  @Test
  void showsTheEndOfABuildThatFails() throws Exception {
    script(tools.resolve("mvn"), "#!/bin/sh\necho '[ERROR] no such thing'\nexit 1\n");
    Finished run = dateline(java17, "demo");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("[ERROR] no such thing", "the build failed", "build.log");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void givesServicesTheWholeCompilerAndToolsTheQuickOne() throws Exception {
    assertThat(dateline(java17, "tag").out()).contains("[-XX:TieredStopAtLevel=1]");
    for (String service : List.of("run", "ingest", "enrich", "replay")) {
      assertThat(dateline(java17, service).out()).doesNotContain("TieredStopAtLevel");
    }
  }

  private int builds() throws IOException {
    return Files.readAllLines(home.resolve("builds")).size();
  }

  private Path java(String version) throws IOException {
    Path java = folder.resolve("java-" + version);
    Files.createDirectories(java.resolve("bin"));
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(java.resolve("bin/java"), SAYS_ARGUMENTS);
    script(java.resolve("bin/javac"), SAYS_ARGUMENTS);
    return java;
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private record Finished(int exit, String out, String err) {}

  private Finished dateline(Path javaHome, String... arguments) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> command =
        Stream.concat(
                Stream.of("/bin/sh", home.resolve("dateline").toString()), Stream.of(arguments))
            .toList();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().put("PATH", tools + ":/usr/bin:/bin");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Finished(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}
