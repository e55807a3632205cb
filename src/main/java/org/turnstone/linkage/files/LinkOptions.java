package org.turnstone.linkage.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.GivenFiles;
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

    @Option(
            names = "--details",
            description = "Say all that was learnt: every level with m, u and bits, every blocking rule.")
    private boolean details;

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

    /** Whether everything that was learnt is to be printed. */
    boolean details() {
        return details;
    }

    /** Tells in one line what cannot be read or written, before any work; nothing when all can be. */
    Optional<String> check(CommandSpec spec, Path out, List<Path> files) {
        List<Path> read = new ArrayList<>(files);
        if (model != null) {
            read.add(model);
        }
        List<Path> written = saveModel == null ? List.of(out) : List.of(out, saveModel);
        for (Path file : read) {
            for (Path each : written) {
                if (GivenFiles.areOne(file, each)) {
                    throw new ParameterException(spec.commandLine(), "This would overwrite " + file);
                }
            }
        }
        if (saveModel != null && GivenFiles.areOne(out, saveModel)) {
            throw new ParameterException(spec.commandLine(), "--out and --save-model name the same file");
        }
        return Stream.concat(
                        read.stream().map(GivenFiles::unreadable),
                        written.stream().map(GivenFiles::unwritable))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
