package org.dateline.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;

/**
 * A file channel from a place on, seen as one that starts at 0 and can't be closed. It has a
 * position of its own.
 */
final class FromHere implements ReadableByteChannel {
  private final FileChannel channel;
  private long position;

  FromHere(FileChannel channel, long position) {
    this.channel = channel;
    this.position = position;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int read = channel.read(into, position);
    position += Math.max(0, read);
    return read;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() {}
}
