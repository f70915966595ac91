package shiyu.localservers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data folder to one process. The operating system holds the lock, so it ends with the process, however that
 * ends, and no child process inherits it.
 */
public final class FolderLock implements AutoCloseable {

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /** Creates the folder if it is not there. */
    public static FolderLock take(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new FolderInUse(folder);
        }
        return new FolderLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable Object lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false; // this very process holds it
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Somebody else is at work in the folder. */
    public static final class FolderInUse extends IllegalStateException {

        FolderInUse(Path folder) {
            super("Another instance is running on the data folder " + folder.toAbsolutePath());
        }
    }
}
