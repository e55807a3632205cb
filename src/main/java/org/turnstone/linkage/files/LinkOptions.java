package org.turnstone.linkage.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What {@code match} and {@code dedupe} are told in the same words. */
final class LinkOptions {
    @Option(
            names = "--compare",
            paramLabel = "COLUMN",
            split = ",",
            description = "Further columns to compare, besides those that are recognised.")
    private List<String> compare = new ArrayList<>();

    @Option(
            names = "--model",
            paramLabel = "MODEL.json",
            description = "Weigh by this model (ours or Splink's) instead of learning one from the files.")
    private @Nullable Path model;

    @Option(
            names = "--save-model",
            paramLabel = "MODEL.json",
            description = "Where the model that was used is written, as Splink keeps it.")
    private @Nullable Path saveModel;

    List<String> compare() {
        return compare.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Nullable
    Path model() {
        return model;
    }

    @Nullable
    Path saveModel() {
        return saveModel;
    }

    void check(CommandSpec spec, Path out, List<Path> files) {
        List<Path> read = new ArrayList<>(files);
        if (model != null) {
            read.add(model);
        }
        for (Path file : read) {
            if (!Files.exists(file)) {
                throw new ParameterException(spec.commandLine(), "There is no file " + file);
            }
            if (Files.isDirectory(file)) {
                throw new ParameterException(spec.commandLine(), file + " is a folder, not a file");
            }
            for (Path written : saveModel == null ? List.of(out) : List.of(out, saveModel)) {
                if (file.toAbsolutePath()
                        .normalize()
                        .equals(written.toAbsolutePath().normalize())) {
                    throw new ParameterException(spec.commandLine(), "This would overwrite " + file);
                }
            }
        }
    }
}
