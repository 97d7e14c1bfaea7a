package org.dateline.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.dateline.app.service.ServiceRun;
import org.dateline.ingest.archive.Archive;
import org.dateline.ingest.archive.ArchiveSettings;
import org.dateline.ingest.fetch.Recorder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether what is fetched is kept. */
public final class ArchiveOptions {
  @Option(
      names = "--archive",
      paramLabel = "FOLDER",
      description =
          "keep all that is fetched as WARC 1.1 files there, for dateline replay (default: keep nothing)")
  private @Nullable Path folder;

  @Option(
      names = "--archive-roll-bytes",
      paramLabel = "N",
      defaultValue = "1073741824",
      description = "size after which an archive file is closed (default: ${DEFAULT-VALUE})")
  private long rollBytes;

  @Option(
      names = "--archive-roll-age",
      paramLabel = "DURATION",
      defaultValue = "1d",
      description = "age after which an archive file is closed (default: ${DEFAULT-VALUE})")
  private Duration rollAge = ArchiveSettings.ROLL_AGE;

  /**
   * The recorder of a run, finished with it.
   *
   * @throws IOException where the folder can't be written to
   * @throws IllegalArgumentException where a value is out of its range; names it
   */
  Recorder recorder(ServiceRun run) throws IOException {
    if (folder == null) {
      return Recorder.NONE;
    }
    ArchiveSettings settings = new ArchiveSettings(folder, rollBytes, rollAge);
    Archive archive = Archive.open(settings, InstantSource.system(), run.meters());
    run.closeWithIt(archive);
    return archive;
  }
}
