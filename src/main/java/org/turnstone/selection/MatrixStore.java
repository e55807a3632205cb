package org.turnstone.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.Membership;

/** The table of adopted versions of the matrix. */
@Component
class MatrixStore {
    private final JdbcTemplate database;
    private final MatrixVersions versions;

    MatrixStore(JdbcTemplate database, MatrixVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    void adopt(Membership by, UUID id, MatrixAdoption said) {
        database.update(
                "insert into selection.matrix_adopted values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                by.partnership().value(),
                said.version(),
                said.from(),
                said.reason(),
                said.effect(),
                said.by(),
                by.staff().value(),
                at(said.at()));
    }

    /** The latest first. */
    List<MatrixAdoption> all() {
        return database.query(
                "select * from selection.matrix_adopted order by from_day desc, recorded_at desc",
                (row, number) -> new MatrixAdoption(
                        row.getInt("version"),
                        row.getObject("from_day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("effect"),
                        row.getString("set_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
    }

    /** By what is counted on a day; nothing where no version has been adopted by then. */
    Optional<Matrix> inForce(LocalDate day) {
        return all().stream()
                .filter(one -> !one.from().isAfter(day))
                .max(Comparator.comparing(MatrixAdoption::from).thenComparing(MatrixAdoption::at))
                .flatMap(one -> versions.of(one.version()));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
