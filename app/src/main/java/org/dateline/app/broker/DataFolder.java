package org.dateline.app.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an embedded cluster, locked for this process while it is open: two brokers on one
 * folder would destroy each other's log, and the broker's own lock comes only after formatting.
 */
public final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private final boolean temporary;

  private DataFolder(Path path, FileChannel channel, boolean temporary) {
    this.path = path;
    this.channel = channel;
    this.temporary = temporary;
  }

  /**
   * Opens a folder, made if it is not there, and locks it.
   *
   * @throws IOException where another process has it, or it can't be written; the message names it
   */
  public static DataFolder open(Path path) throws IOException {
    return open(path.toAbsolutePath().normalize(), false);
  }

  /** A new folder that is deleted when it is closed. */
  public static DataFolder temporary() throws IOException {
    return open(Files.createTempDirectory("dateline-"), true);
  }

  private static DataFolder open(Path path, boolean temporary) throws IOException {
    FileChannel channel = channel(path);
    if (lock(channel) == null) {
      channel.close();
      throw new IOException(
          "data folder "
              + path
              + " is in use by another dateline; stop it or choose another folder");
    }
    return new DataFolder(path, channel, temporary);
  }

  private static FileChannel channel(Path path) throws IOException {
    try {
      Files.createDirectories(path);
      return FileChannel.open(
          path.resolve("dateline.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("data folder " + path + " is a file", e);
    } catch (AccessDeniedException e) {
      throw new IOException("data folder " + path + " can't be written", e);
    } catch (IOException e) {
      throw new IOException("data folder " + path + ": " + e.getMessage(), e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** A folder in it. */
  public Path folder(String name) throws IOException {
    return Files.createDirectories(path.resolve(name));
  }

  /** Gives the lock back, and deletes a temporary folder with all that is in it. */
  @Override
  public void close() throws IOException {
    channel.close();
    if (temporary) {
      delete();
    }
  }

  private void delete() throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(path)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path entry : deepestFirst) {
      Files.deleteIfExists(entry);
    }
  }
}
