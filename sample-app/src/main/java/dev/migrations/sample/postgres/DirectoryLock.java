package dev.migrations.sample.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Held while a server is looked for, started or stopped, so that processes do so one
 * after the other. The operating system releases it when a process ends, in whatever way.
 */
final class DirectoryLock implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(DirectoryLock.class);

	/** File locks hold between processes only. */
	private static final ReentrantLock processLock = new ReentrantLock();

	private final FileChannel channel;

	private DirectoryLock(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * Wait for the lock.
	 * @param directory the server's folder
	 * @return the lock, to be closed
	 */
	static DirectoryLock acquire(ServerDirectory directory) {
		processLock.lock();
		try {
			return new DirectoryLock(openLocked(directory));
		}
		catch (IOException ex) {
			processLock.unlock();
			throw new EmbeddedPostgresException("File '%s' cannot be locked.".formatted(directory.lock()),
					directory.root(), ex);
		}
	}

	private static FileChannel openLocked(ServerDirectory directory) throws IOException {
		FileChannel channel = FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			if (channel.tryLock() == null) {
				logger.info("Waiting for another process that starts or stops the server in " + directory.root());
				channel.lock();
			}
			return channel;
		}
		catch (IOException ex) {
			channel.close();
			throw ex;
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			processLock.unlock();
		}
	}

}
