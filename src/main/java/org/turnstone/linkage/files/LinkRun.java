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
import org.turnstone.linkage.FieldValues;
import org.turnstone.linkage.LinkageModel;
import org.turnstone.linkage.ModelFile;
import org.turnstone.linkage.ModelProblem;
import org.turnstone.linkage.Scorer;

/** What the two commands have in common: reads, learns, compares, and says on the way what it does. */
final class LinkRun {
    private final Telling tell;
    private final People people;
    private final LinkageModel model;
    private final EmbeddedEngine engine;

    private LinkRun(Telling tell, People people, EmbeddedEngine engine, LinkageModel model) {
        this.tell = tell;
        this.people = people;
        this.engine = engine;
        this.model = model;
    }

    static LinkRun of(List<Path> paths, LinkOptions options, PrintWriter err) throws IOException {
        Telling tell = new Telling(err, options.details());
        LinkageModel given = given(options.model());
        List<PeopleFile> files = new ArrayList<>();
        for (Path path : paths) {
            PeopleFile file = PeopleFile.read(path);
            tell.file(file);
            files.add(file);
        }
        People people = people(files, options, given, tell);
        EmbeddedEngine engine = new EmbeddedEngine(people);
        tell.blocking(engine.indexes());
        LinkageModel model = given == null ? engine.train(Plan.untrained(people)) : given;
        if (people.areFew()) {
            tell.fewRows(people, given != null);
        }
        tell.model(model, given != null, people, engine.told());
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
            List<PeopleFile> files, LinkOptions options, @Nullable LinkageModel given, Telling tell) {
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
        People people = plan.read(files);
        tell.columns(people, plan);
        return people;
    }

    Pairs score(double least) {
        Pairs pairs = engine.score(model, least);
        tell.line(String.format(
                Locale.UK, "Compared %,d pairs, %,d of them likely or possible", pairs.compared(), pairs.size()));
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

    Telling tell() {
        return tell;
    }
}
