package org.turnstone.partnership;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Areas.Area;
import org.turnstone.partnership.KeepAnswer.Overtaken;
import org.turnstone.partnership.KeepAnswer.Refused;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;

/** An area begins, is renamed, or ends on a day, and its wards with it. By an administrator. */
@Service
public class KeepAreas {
    private final JdbcClient database;
    private final Areas areas;
    private final KeptBy kept;
    private final Clock clock;

    KeepAreas(JdbcClient database, Areas areas, KeptBy kept, Clock clock) {
        this.database = database;
        this.areas = areas;
        this.kept = kept;
        this.clock = clock;
    }

    /** It goes on from today; the ending is not heard. */
    @Transactional
    public KeepAnswer<Area> add(Named asked) {
        Membership by = kept.begin();
        List<Problem> problems = nameProblems(areas.all().stream(), asked).toList();
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        String code = Names.code(asked.name(), taken -> areas.of(taken).isPresent());
        database.sql("""
                insert into partnership.area (partnership_id, code, name, from_day)
                values (:partnership, :code, :name, :today)
                """)
                .param("partnership", by.partnership().value())
                .param("code", code)
                .param("name", asked.name())
                .param("today", London.today(clock))
                .update();
        return kept.kept("Area added", new Changes("area", code).of("name", "", asked.name()));
    }

    /**
     * @param version of the area as it was when it was opened
     * @throws NotFound where the partnership has no such area
     */
    @Transactional
    public KeepAnswer<Area> change(String code, Named asked, String version) {
        kept.begin();
        Area was = areas.of(code).orElseThrow(NotFound::new);
        if (KeptBy.overtaken(was.standing(), version)) {
            return new Overtaken<>(was);
        }
        Stream<Area> others = areas.all().stream().filter(other -> !other.code().equals(code));
        List<Problem> problems = Stream.concat(
                        nameProblems(others, asked),
                        asked.ending().problem(was.standing(), London.today(clock)).stream())
                .toList();
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        database.sql("""
                update partnership.area set name = :name, to_day = :until, version = version + 1 where code = :code
                """)
                .param("name", asked.name())
                .param("until", asked.ending().day())
                .param("code", code)
                .update();
        return kept.kept(
                "Area changed",
                new Changes("area", code).of("name", was.name(), asked.name()).until(was.standing(), asked.ending()));
    }

    private static Stream<Problem> nameProblems(Stream<Area> others, Named asked) {
        return Stream.concat(
                Names.problem("name", asked.name(), "the area").stream(),
                others.filter(other -> Names.alike(other.name(), asked.name()))
                        .map(other -> KeptBy.nameTaken(other.standing(), "an area")));
    }
}
