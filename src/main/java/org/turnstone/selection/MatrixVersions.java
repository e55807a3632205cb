package org.turnstone.selection;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.imports.NewRow;
import org.turnstone.partnership.Membership;
import org.turnstone.selection.Matrix.Written;
import org.turnstone.shared.PartnershipId;

/** The versions of the matrix that ship, and the tables of those that the partnership wrote. */
@Component
class MatrixVersions {
    private static final String ADD = """
            insert into selection.matrix_version
            select * from jsonb_populate_recordset(null::selection.matrix_version, ?::jsonb)""";
    private static final String ADD_LINES = """
            insert into selection.matrix_line
            select * from jsonb_populate_recordset(null::selection.matrix_line, ?::jsonb)""";

    private final JdbcTemplate database;

    MatrixVersions(JdbcTemplate database) {
        this.database = database;
    }

    /** Whoever writes a version in a partnership takes turns, until the transaction ends. */
    void take(PartnershipId partnership) {
        database.query(
                "select pg_advisory_xact_lock(hashtextextended('matrix versions ' || ?, 0))",
                row -> null,
                partnership.value().toString());
    }

    /** The newest first, those that ship after the partnership's own. */
    List<Matrix> all() {
        Map<Integer, List<MatrixLine>> lines =
                database.query("select * from selection.matrix_line", (row, number) -> line(row)).stream()
                        .collect(Collectors.groupingBy(MatrixLine::version));
        List<Matrix> all = new ArrayList<>(
                database.query("select * from selection.matrix_version", (row, number) -> version(row, lines)));
        all.sort(Comparator.comparingInt(Matrix::version).reversed());
        all.addAll(Matrix.shipped());
        return all;
    }

    Optional<Matrix> of(int version) {
        return Matrix.shipped(version)
                .or(() -> all().stream().filter(one -> one.version() == version).findFirst());
    }

    void add(Membership by, Matrix matrix) {
        Written written = Objects.requireNonNull(matrix.written());
        LocalPriorities priorities = matrix.priorities();
        NewRow.addAll(
                database,
                ADD,
                List.of(new NewRow()
                        .with("partnership_id", by.partnership().value())
                        .with("version", matrix.version())
                        .with("began", written.began())
                        .with("from_day", matrix.from())
                        .with("name", matrix.words())
                        .with("threshold", matrix.threshold())
                        .with("source", matrix.source())
                        .with("kinds", priorities.kinds())
                        .with("assessment", priorities.assessment())
                        .with("assessed_on", priorities.assessedOn())
                        .with("set_by", written.by())
                        .with("said_by", by.staff().value())
                        .with("recorded_at", written.at())));
        NewRow.addAll(
                database,
                ADD_LINES,
                matrix.lines().stream().map(line -> row(by, line)).toList());
    }

    private static NewRow row(Membership by, MatrixLine line) {
        NewRow row = new NewRow()
                .with("partnership_id", by.partnership().value())
                .with("version", line.version())
                .with("criterion", line.criterion())
                .with("least", line.least())
                .with("band", line.band())
                .with("points", line.points())
                .with("counts", line.on())
                .with("source", line.source());
        LawfulBasis basis = line.basis();
        return basis == null
                ? row
                : row.with("basis", basis.words())
                        .with("signed_by", basis.signedBy())
                        .with("signed_on", basis.signedOn());
    }

    private static Matrix version(ResultSet row, Map<Integer, List<MatrixLine>> lines) throws SQLException {
        int version = row.getInt("version");
        return new Matrix(
                version,
                row.getObject("from_day", LocalDate.class),
                row.getInt("threshold"),
                row.getString("name"),
                row.getString("source"),
                lines.getOrDefault(version, List.of()).stream()
                        .sorted(Comparator.comparing(MatrixLine::criterion).thenComparingInt(MatrixLine::least))
                        .toList(),
                new LocalPriorities(
                        texts(row.getArray("kinds")),
                        row.getString("assessment"),
                        row.getObject("assessed_on", LocalDate.class)),
                new Written(
                        row.getInt("began"),
                        row.getString("set_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static MatrixLine line(ResultSet row) throws SQLException {
        return new MatrixLine(
                row.getInt("version"),
                Criterion.valueOf(row.getString("criterion")),
                row.getInt("least"),
                row.getString("band"),
                row.getInt("points"),
                row.getBoolean("counts"),
                row.getString("source"),
                basis(row));
    }

    private static @Nullable LawfulBasis basis(ResultSet row) throws SQLException {
        String words = row.getString("basis");
        return words == null
                ? null
                : new LawfulBasis(words, row.getString("signed_by"), row.getObject("signed_on", LocalDate.class));
    }
}
