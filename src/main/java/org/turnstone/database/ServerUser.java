package org.turnstone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who the server runs as: ourselves, or, since PostgreSQL refuses root, a user without rights when root runs us.
 *
 * <p>That user often may not enter the folders above the data ({@code /root} is closed to it). So programs start inside the
 * data folder and know it as {@code /proc/self/cwd}, which needs no right on what lies above.
 */
record ServerUser(@Nullable String name) {
    /** A session of its own: Ctrl-C must reach the server through us, after the last request, not before. */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private static final ServerUser OURSELVES = new ServerUser(null);

    static ServerUser current() {
        return isRoot() ? new ServerUser(exists("turnstone") ? "turnstone" : "nobody") : OURSELVES;
    }

    static boolean isRoot() {
        try {
            Path self = Path.of("/proc/self");
            return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Gives a folder and what is in it to the server's user, when they are not its own already. */
    void takesAll(Path top) throws IOException {
        if (name == null || Files.getOwner(top).getName().equals(name)) {
            return;
        }
        var owner = top.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        try (var walk = Files.walk(top)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.setOwner(path, owner);
            }
        }
    }

    /** A program to be run inside {@code folder}, which its arguments call {@link #called}. */
    ProcessBuilder run(Path folder, List<String> program) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        if (name != null) {
            command.addAll(List.of("setpriv", "--reuid=" + name, "--regid=" + group(), "--clear-groups"));
            command.addAll(List.of("--no-new-privs", "--"));
        }
        command.addAll(program);
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .keySet()
                .removeIf(variable -> variable.startsWith("PG") || variable.startsWith("TURNSTONE"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    String called(Path folder) {
        return name == null ? folder.toAbsolutePath().toString() : "/proc/self/cwd";
    }

    private String group() {
        try {
            var id = new ProcessBuilder("id", "-g", name).start();
            return new String(id.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new EnvironmentProblem("The group of user %s could not be found".formatted(name), e);
        }
    }

    private static boolean exists(String user) {
        try {
            Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
            return true;
        } catch (UserPrincipalNotFoundException e) {
            return false;
        } catch (IOException e) {
            throw new EnvironmentProblem("The users of this computer could not be read", e);
        }
    }
}
