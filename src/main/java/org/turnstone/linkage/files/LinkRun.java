package org.turnstone.linkage.files;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.Comparison;
import org.turnstone.linkage.FieldValues;
import org.turnstone.linkage.Level;
import org.turnstone.linkage.LinkageModel;
import org.turnstone.linkage.ModelFile;
import org.turnstone.linkage.ModelProblem;
import org.turnstone.linkage.Scorer;

/** What the two commands have in common: reads, learns, compares, and says on the way what it does. */
final class LinkRun {
    private final PrintWriter tell;
    private final People people;
    private final LinkageModel model;
    private final EmbeddedEngine engine;

    private LinkRun(PrintWriter tell, People people, EmbeddedEngine engine, LinkageModel model) {
        this.tell = tell;
        this.people = people;
        this.engine = engine;
        this.model = model;
    }

    static LinkRun of(List<Path> paths, LinkOptions options, PrintWriter tell) throws IOException {
        LinkageModel given = given(options.model());
        List<PeopleFile> files = new ArrayList<>();
        for (Path path : paths) {
            PeopleFile file = PeopleFile.read(path);
            say(tell, String.format(Locale.UK, "Read %,d rows of %s", file.size(), path.getFileName()));
            file.notes().forEach(note -> say(tell, "  note: " + note));
            files.add(file);
        }
        People people = people(files, options, given, tell);
        EmbeddedEngine engine = new EmbeddedEngine(people);
        sayBlocking(engine, tell);
        LinkageModel model = given == null ? engine.train(Plan.untrained(people)) : given;
        engine.told().forEach(line -> say(tell, line));
        sayModel(model, given != null, tell);
        LinkRun run = new LinkRun(tell, people, engine, model);
        Path save = options.saveModel();
        if (save != null) {
            ModelFile.write(model, save);
        }
        return run;
    }

    private static @Nullable LinkageModel given(@Nullable Path file) throws IOException {
        try {
            return file == null ? null : ModelFile.read(file);
        } catch (ModelProblem e) {
            throw new ModelProblem(file + ": " + e.getMessage());
        }
    }

    private static People people(
            List<PeopleFile> files, LinkOptions options, @Nullable LinkageModel given, PrintWriter tell) {
        Set<String> wanted = given == null ? Set.of() : new HashSet<>(new Scorer(given).fields());
        for (String column : options.compare()) {
            for (PeopleFile file : files) {
                if (!file.columns().contains(column)) {
                    throw new FileProblem(
                            file.path().toString(), 1, column, "the column to compare is not in the header");
                }
            }
        }
        Plan plan = Plan.of(files, options.compare(), wanted);
        if (plan.columns().isEmpty()) {
            throw new FileProblem(
                    files.getFirst().path().toString(),
                    1,
                    "row",
                    "no column is recognised; name columns as in an extract (forename, surname, date_of_birth,"
                            + " postcode ...) or say which to compare with --compare");
        }
        say(
                tell,
                String.format(
                        Locale.UK,
                        "Compared: %s",
                        String.join(", ", plan.columns().keySet())));
        if (!plan.left().isEmpty()) {
            say(
                    tell,
                    String.format(
                            Locale.UK, "  left out: %s (add one with --compare)", String.join(", ", plan.left())));
        }
        return plan.read(files);
    }

    private static void sayBlocking(EmbeddedEngine engine, PrintWriter tell) {
        say(tell, "Brought together by:");
        for (BlockIndex index : engine.indexes()) {
            BlockIndex.Size size = index.size();
            say(
                    tell,
                    String.format(
                            Locale.UK,
                            "  %s: %,d keys, %,d blocks, %,d passed over as too large",
                            index.rule().words(),
                            size.keys(),
                            size.blocks(),
                            size.tooLarge()));
        }
    }

    private static void sayModel(LinkageModel model, boolean given, PrintWriter tell) {
        say(tell, given ? "Model as given:" : "Learnt from the files:");
        say(
                tell,
                String.format(
                        Locale.UK, "  two records picked at random are one person: 1 in %,.0f", 1 / model.prior()));
        for (Comparison comparison : model.comparisons()) {
            for (Level level : comparison.levels()) {
                if (!level.nothing()) {
                    say(
                            tell,
                            String.format(
                                    Locale.UK,
                                    "  %-16s %-45s m %.4f  u %.6f  %+6.1f bits",
                                    comparison.name(),
                                    level.label(),
                                    level.m(),
                                    level.u(),
                                    level.bits()));
                }
            }
        }
    }

    Pairs score(double least) {
        Pairs pairs = engine.score(model, least);
        say(
                tell,
                String.format(
                        Locale.UK,
                        "Compared %,d pairs, %,d of them likely or possible",
                        pairs.compared(),
                        pairs.size()));
        return pairs;
    }

    People people() {
        return people;
    }

    LinkageModel model() {
        return model;
    }

    FieldValues[] cells(Scorer scorer) {
        return people.cells(scorer);
    }

    void tell(String line) {
        say(tell, line);
    }

    private static void say(PrintWriter tell, String line) {
        tell.println(line);
        tell.flush();
    }
}
