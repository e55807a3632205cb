package org.turnstone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.turnstone.database.EnvironmentProblem;

/** One password for all demonstration accounts, made for each demonstration and kept in its folder. */
public final class DemoPassword {
    private static final List<String> WORDS = List.of(
            "anchor", "barley", "cobble", "dapple", "ember", "fallow", "gannet", "harbour", "ivory", "juniper", "kelp",
            "lantern", "marlin", "nettle", "osprey", "pebble", "quarry", "reedbed", "saddle", "tidal", "umber",
            "velvet", "willow", "yarrow", "bramble", "copper", "drizzle", "fathom", "gravel", "hollow", "inkwell",
            "jigsaw");
    private static final int LENGTH = 5;

    private DemoPassword() {}

    public static String of(Path dataFolder) {
        Path file = dataFolder.resolve("demo-password");
        try {
            if (!Files.exists(file)) {
                SecureRandom random = new SecureRandom();
                String words = IntStream.range(0, LENGTH)
                        .mapToObj(place -> WORDS.get(random.nextInt(WORDS.size())))
                        .collect(Collectors.joining("-"));
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, words);
            }
            return Files.readString(file);
        } catch (IOException unusable) {
            throw new EnvironmentProblem("The folder " + dataFolder + " cannot be written: " + unusable, unusable);
        }
    }
}
