package org.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.shared.PersonId;
import tools.jackson.databind.JsonNode;

/** Southmoor, where this alone puts people. */
class CohortReoffendingStoreTests {
    private static final String HERE = "southmoor";
    private static final LocalDate DATA_TO = LocalDate.of(2026, 6, 1);

    private final FiguresWorld world = FiguresWorld.ONE;

    @TempDir
    private Path folder;

    @Test
    void the_page_and_the_command_come_to_the_same() throws IOException {
        long seed = ReoffendingExamples.seed();
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            livesThrough(world.member(HERE, "adopted_on=2020-01-01"), random);
        }
        offTheCohortIsNotFollowed();
        JsonNode command = ReoffendingRun.of(
                        written("index.csv", "person_id,index_date,index_kind", """
                                select e.person_id || ',' || e.index_date || ',' || e.index_kind from published.index_event e
                                where partnership_id = ? and index_date <= date '2026-06-01'
                                  and person_id in (select person_id from published.cohort_membership where exited_on is null)
                                """),
                        written("offences.csv", "person_id,offence_date,proven_on,breach", """
                                select person_id || ',' || offence_date || ',' || coalesce(proven_on::text, '') || ','
                                       || case when breach then 'y' else 'n' end
                                from published.proven_offence where partnership_id = ?
                                """),
                        folder.resolve("out.json"),
                        "--data-to",
                        DATA_TO.toString())
                .json();
        Figure page = figure();
        Proportion proportion = page.share().proportion().orElseThrow();
        ReoffendingCounts counts = page.reoffending().counts().orElseThrow();
        assertThat(counts.n())
                .as("seed %d", seed)
                .isPositive()
                .isEqualTo(command.get("n").asLong());
        assertThat(counts.matured()).isEqualTo(command.get("matured").asLong());
        assertThat(counts.provisional()).isEqualTo(command.get("provisional").asLong());
        assertThat(counts.reoffences()).isEqualTo(command.get("reoffences").asLong());
        assertThat(proportion.count()).isEqualTo(command.get("reoffenders").asLong());
        assertThat(proportion.rate().orElseThrow())
                .isCloseTo(command.get("rate").asDouble(), within(1e-12));
        assertThat(proportion.wilson().orElseThrow().high())
                .isCloseTo(command.get("wilson_high").asDouble(), within(1e-12));
    }

    private void offTheCohortIsNotFollowed() {
        long before = figure().reoffending().counts().orElseThrow().n();
        PersonId left = world.member(HERE, "adopted_on=2020-01-01 exited_on=2020-02-01");
        world.say(HERE, "custody", "PRISON", left, "reason=sentence received_on=2020-01-15 released_on=2020-02-01");
        assertThat(figure().reoffending().counts().orElseThrow().n()).isEqualTo(before);
    }

    private void livesThrough(PersonId person, Random random) {
        LocalDate received = LocalDate.of(2020, 2, 1).plusDays(random.nextInt(1_800));
        LocalDate released = received.plusDays(20 + random.nextInt(200));
        world.say(
                HERE,
                "custody",
                "PRISON",
                person,
                "reason=sentence received_on=%s released_on=%s".formatted(received, released));
        for (int i = 0; i < random.nextInt(4); i++) {
            LocalDate day = released.plusDays(random.nextInt(420));
            world.say(
                    HERE,
                    "offences",
                    "POLICE",
                    person,
                    "offence_date=%s offence_code=02801 disposal=convicted disposed_on=%s sentence=%s breach=%s"
                            .formatted(
                                    day,
                                    day.plusDays(random.nextInt(220)),
                                    random.nextBoolean() ? "Community+order" : "Imprisonment",
                                    random.nextInt(6) == 0 ? "y" : "n"));
        }
    }

    private Figure figure() {
        return world.read("analyst@southmoor", DATA_TO).stream()
                .filter(figure -> figure.definition().id().equals("O-A2-04"))
                .findFirst()
                .orElseThrow();
    }

    private Path written(String name, String header, String sql) throws IOException {
        List<String> lines = JdbcClient.create(world.system.database().statistics())
                .sql(sql)
                .param(world.system.partnership(HERE).value())
                .query(String.class)
                .list();
        return Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", lines) + "\n");
    }
}
