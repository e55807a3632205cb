package org.turnstone.shared;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Files that someone names on the command line, tried before the work begins; what is wrong is one line that names the file. */
public final class GivenFiles {
    private GivenFiles() {}

    /** What keeps the file from being read; nothing when it can be. */
    public static Optional<String> unreadable(Path file) {
        if (!Files.exists(file)) {
            return Optional.of("There is no file " + file);
        }
        if (Files.isDirectory(file)) {
            return Optional.of(file + " is a folder, not a file");
        }
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Files.newByteChannel(file, StandardOpenOption.READ).close();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(inWords(e));
        }
    }

    /** What keeps a result from being written there; nothing when it can be. What stands there is left as it is. */
    public static Optional<String> unwritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            return Optional.of("There is no folder " + folder + " to write " + file.getFileName() + " to");
        }
        if (Files.isDirectory(file)) {
            return Optional.of(file + " is a folder, not a file");
        }
        boolean there = Files.exists(file);
        if (there && !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Files.newByteChannel(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE)
                    .close();
            if (!there) {
                Files.delete(file);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(inWords(e));
        }
    }

    /** Whether writing to one would overwrite the other, by whatever name or link. */
    public static boolean areOne(Path one, Path other) {
        try {
            return one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize())
                    || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
        } catch (IOException e) {
            return false;
        }
    }

    /** A failure of reading or writing, told without the names of Java. */
    public static String inWords(IOException failure) {
        return switch (failure) {
            case NoSuchFileException none -> "There is no file " + none.getFile();
            case AccessDeniedException denied -> denied.getFile() + " cannot be opened: no right to it";
            case FileSystemException other
            when other.getReason() != null -> other.getFile() + " cannot be opened: " + other.getReason();
            default -> "A file cannot be read or written: " + failure.getMessage();
        };
    }
}
