package org.turnstone.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Only one program at a time uses a data folder. The kernel lets go when the program dies, however it dies. */
record InstanceLock(DataDirectory data, FileChannel channel, FileLock lock) implements AutoCloseable {
    /** A lock is lost when any channel on its file is closed in the same program, so ours must not be probed. */
    private static final Set<DataDirectory> HELD_HERE = ConcurrentHashMap.newKeySet();

    static InstanceLock take(DataDirectory data) throws IOException {
        if (!HELD_HERE.add(data)) {
            throw RunningInstance.inUse(data);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(data.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw RunningInstance.inUse(data);
            }
            return new InstanceLock(data, channel, lock);
        } catch (IOException | OverlappingFileLockException | EnvironmentProblem e) {
            HELD_HERE.remove(data);
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    static boolean isHeld(DataDirectory data) throws IOException {
        if (HELD_HERE.contains(data)) {
            return true;
        }
        try (var channel = FileChannel.open(data.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(data);
    }
}
