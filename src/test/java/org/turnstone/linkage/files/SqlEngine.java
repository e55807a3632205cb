package org.turnstone.linkage.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.turnstone.linkage.FieldValues;
import org.turnstone.linkage.Level;
import org.turnstone.linkage.LinkageModel;
import org.turnstone.linkage.Scorer;

/** DuckDB with the rows as our engine holds them before it looks for pairs: values made plain, sounds and shares worked out. */
final class SqlEngine implements AutoCloseable {
    private final Connection connection;
    private final LinkageModel model;
    private final List<String> fields;
    private final List<String> counted;

    SqlEngine(Path folder, People people, LinkageModel model) throws IOException, SQLException {
        this.model = model;
        Scorer scorer = new Scorer(model);
        this.fields = scorer.fields();
        this.counted = new ArrayList<>(counted(model));
        this.connection = DriverManager.getConnection("jdbc:duckdb:");
        run("SET threads = " + Runtime.getRuntime().availableProcessors());
        run("SET preserve_insertion_order = false");
        run("SET temp_directory = '" + folder + "'");
        load(folder.resolve("rows.csv"), people, people.cells(scorer));
    }

    private static TreeSet<String> counted(LinkageModel model) {
        TreeSet<String> names = new TreeSet<>();
        model.comparisons().stream()
                .flatMap(comparison -> comparison.levels().stream())
                .flatMap(level -> level.frequency().stream())
                .map(Level.FrequencyAdjustment::field)
                .forEach(names::add);
        return names;
    }

    private void load(Path csv, People people, FieldValues[] cells) throws IOException, SQLException {
        List<Column> sounded =
                people.columns().stream().filter(SqlPlan::isSounded).toList();
        List<Column> more = people.columns().stream()
                .filter(column -> !fields.contains(column.name()))
                .toList();
        List<String> select = new ArrayList<>(List.of("CAST(place AS INTEGER) AS place", "is_first = 'y' AS is_first"));
        List<String> header = new ArrayList<>(List.of("place", "is_first"));
        for (String field : fields) {
            header.add(field);
            select.add(
                    SqlPlan.isList(field) ? "string_split(\"" + field + "\", '|') AS \"" + field + '"' : quoted(field));
        }
        more.forEach(column -> header.add(column.name()));
        more.forEach(column -> select.add(quoted(column.name())));
        sounded.forEach(column -> header.add("sound_" + column.name()));
        sounded.forEach(column -> select.add(quoted("sound_" + column.name())));
        counted.forEach(field -> header.add("tf_" + field));
        counted.forEach(field -> select.add("CAST(\"tf_" + field + "\" AS DOUBLE) AS \"tf_" + field + '"'));
        try (CsvWriter rows = CsvWriter.builder().build(csv)) {
            rows.writeRecord(header);
            for (int row = 0; row < people.size(); row++) {
                rows.writeRecord(row(people, cells, row, more, sounded));
            }
        }
        run("CREATE TABLE people AS SELECT " + String.join(", ", select) + " FROM read_csv('" + csv
                + "', all_varchar = true, header = true)");
        Files.delete(csv);
    }

    private List<String> row(People people, FieldValues[] cells, int row, List<Column> more, List<Column> sounded) {
        List<String> record = new ArrayList<>();
        record.add(String.valueOf(row));
        record.add(row < people.firstSize() ? "y" : "n");
        int from = row * fields.size();
        for (int place = 0; place < fields.size(); place++) {
            record.add(String.join("|", cells[from + place].all()));
        }
        more.forEach(column -> record.add(column.text(row)));
        sounded.forEach(column -> record.add(SqlPlan.sound(column, row)));
        for (String field : counted) {
            double share = cells[from + fields.indexOf(field)].frequency();
            record.add(Double.isNaN(share) ? "" : String.valueOf(share));
        }
        return record;
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    /** Brings rows together and weighs them; answers how many pairs were compared. */
    long link(List<BlockIndex> indexes, double least) throws SQLException {
        run(SqlPlan.candidates(indexes));
        run(SqlPlan.weighed(model, fields, counted, least));
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM candidates")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** How many pairs differ from ours, and the greatest difference between two weights. */
    Difference from(Pairs ours, double least) throws SQLException {
        long only = 0;
        double most = 0;
        int at = 0;
        try (Statement statement = connection.createStatement();
                ResultSet theirs = statement.executeQuery("SELECT l, r, weight FROM weighed ORDER BY l, r")) {
            while (theirs.next()) {
                int left = theirs.getInt(1);
                int right = theirs.getInt(2);
                double weight = theirs.getDouble(3);
                while (at < ours.size() && isBefore(ours, at, left, right)) {
                    only += isDoubtful(ours.weight(at++), least) ? 0 : 1;
                }
                if (at < ours.size() && ours.left(at) == left && ours.right(at) == right) {
                    most = Math.max(most, Math.abs(ours.weight(at++) - weight));
                } else {
                    only += isDoubtful(weight, least) ? 0 : 1;
                }
            }
        }
        return new Difference(only + ours.size() - at, most);
    }

    private static boolean isBefore(Pairs pairs, int at, int left, int right) {
        return pairs.left(at) < left || (pairs.left(at) == left && pairs.right(at) < right);
    }

    /** Of a weight that is only just enough, one side may have a last digit too little. */
    private static boolean isDoubtful(double weight, double least) {
        return weight < least + 1e-9;
    }

    record Difference(long pairs, double weight) {}

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
