package org.turnstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.turnstone.TestStaff;
import org.turnstone.database.DatabaseRoles;
import org.turnstone.database.OpenDatabase;
import org.turnstone.person.ManyPeople;

/**
 * The two partnerships of the tests with very many people in the one and a cohort of another size in the other. Made once,
 * straight into the tables, and kept under target/bench; further benchmarks and runs open what is there.
 */
public final class BenchPartnerships {
    public static final long SEED = 20_261_125;
    public static final int COHORT = 310;
    public static final int OTHER_COHORT = 400;
    private static final int OTHERS = 500;

    private BenchPartnerships() {}

    /** Close it. */
    public static OpenDatabase opened(int people, boolean withFacts) {
        return opened((withFacts ? "facts-" : "people-") + people, roles -> make(roles, people, withFacts));
    }

    /** As many people as are on the cohort, with their facts. Close it. */
    public static OpenDatabase cohortOf(int people) {
        return opened("cohort-" + people, roles -> {
            try {
                staff(roles);
                one(roles, "northbank", SEED, people, true, people);
                tidy(roles);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The database of that name, made when it is not there or was not made to its end. Close it. */
    public static OpenDatabase opened(String name, Consumer<DatabaseRoles> making) {
        Path folder = Path.of("target", "bench", name).toAbsolutePath();
        Path whole = folder.resolveSibling(name + ".whole");
        try {
            if (!Files.exists(whole)) {
                FileSystemUtils.deleteRecursively(folder);
            }
            Files.createDirectories(folder.getParent());
            OpenDatabase database = OpenDatabase.prepared(folder, Map.of(), Clock.systemUTC());
            if (!Files.exists(whole)) {
                making.accept(database.roles());
                Files.writeString(whole, LocalDate.now(Clock.systemUTC()).toString());
            }
            return database;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void staff(DatabaseRoles roles) {
        new TestStaff(JdbcClient.create(roles.owner().dataSource()), "nobody signs in").write();
    }

    public static void make(DatabaseRoles roles, int people, boolean withFacts) {
        long start = System.nanoTime();
        try {
            staff(roles);
            one(roles, "northbank", SEED, people, withFacts, Math.min(COHORT, people));
            one(roles, "southmoor", SEED + 1, Math.min(OTHERS, people), withFacts, Math.min(OTHER_COHORT, people));
            tidy(roles);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        System.out.printf("%,d people made in %d s%n", people, (System.nanoTime() - start) / 1_000_000_000);
    }

    private static void one(DatabaseRoles roles, String name, long seed, int people, boolean withFacts, int cohort)
            throws SQLException {
        UUID partnership = TestStaff.id("partnership", name, name);
        try (Connection job = as(roles, TestStaff.id("membership", name, "import"))) {
            new ManyPeople(job, partnership).make(seed, 0, people);
            if (withFacts) {
                new ManyFacts(job, partnership, TestStaff.id("staff", name, "police")).make(cohort);
                job.commit();
            }
        }
    }

    /** A connection of the application on which somebody acts for as long as it is open. */
    public static Connection as(DatabaseRoles roles, UUID membership) throws SQLException {
        Connection connection = roles.app().connect();
        try (var acting = connection.prepareStatement(
                "select set_config('app.membership', ?, false), set_config('synchronous_commit', 'off', false)")) {
            acting.setString(1, membership.toString());
            acting.execute();
        }
        return connection;
    }

    public static void tidy(DatabaseRoles roles) {
        JdbcClient.create(roles.owner().dataSource()).sql("vacuum analyze").update();
    }
}
