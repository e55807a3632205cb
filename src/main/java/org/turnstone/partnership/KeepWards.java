package org.turnstone.partnership;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Areas.Ward;
import org.turnstone.partnership.KeepAnswer.Overtaken;
import org.turnstone.partnership.KeepAnswer.Refused;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;

/** A ward begins, is renamed, comes to another area, or ends on a day. By an administrator. */
@Service
public class KeepWards {
    private final JdbcClient database;
    private final Areas areas;
    private final KeptBy kept;
    private final Clock clock;

    KeepWards(JdbcClient database, Areas areas, KeptBy kept, Clock clock) {
        this.database = database;
        this.areas = areas;
        this.kept = kept;
        this.clock = clock;
    }

    /** It goes on from today; the ending is not heard. */
    @Transactional
    public KeepAnswer<Ward> add(Named asked) {
        Membership by = kept.begin();
        List<Problem> problems = problems(areas.wards().stream(), asked, "").toList();
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        String code = Names.code(asked.name(), taken -> areas.ward(taken).isPresent());
        database.sql("""
                insert into partnership.ward (partnership_id, code, name, area, from_day)
                values (:partnership, :code, :name, :area, :today)
                """)
                .param("partnership", by.partnership().value())
                .param("code", code)
                .param("name", asked.name())
                .param("area", asked.of())
                .param("today", London.today(clock))
                .update();
        return kept.kept(
                "Ward added",
                new Changes("ward", code).of("area", "", asked.of()).of("name", "", asked.name()));
    }

    /**
     * @param version of the ward as it was when it was opened
     * @throws NotFound where the partnership has no such ward
     */
    @Transactional
    public KeepAnswer<Ward> change(String code, Named asked, String version) {
        kept.begin();
        Ward was = areas.ward(code).orElseThrow(NotFound::new);
        if (KeptBy.overtaken(was.standing(), version)) {
            return new Overtaken<>(was);
        }
        Stream<Ward> others =
                areas.wards().stream().filter(other -> !other.code().equals(code));
        List<Problem> problems = Stream.concat(
                        problems(others, asked, was.area()),
                        asked.ending().problem(was.standing(), London.today(clock)).stream())
                .toList();
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        database.sql("""
                update partnership.ward set name = :name, area = :area, to_day = :until, version = version + 1
                where code = :code
                """)
                .param("name", asked.name())
                .param("area", asked.of())
                .param("until", asked.ending().day())
                .param("code", code)
                .update();
        return kept.kept(
                "Ward changed",
                new Changes("ward", code)
                        .of("area", was.area(), asked.of())
                        .of("name", was.name(), asked.name())
                        .until(was.standing(), asked.ending()));
    }

    /** @param before the area that it may stay in, though that has ended; empty for none */
    private Stream<Problem> problems(Stream<Ward> others, Named asked, String before) {
        boolean known = areas.all().stream()
                .anyMatch(area -> area.code().equals(asked.of())
                        && (!area.over() || asked.of().equals(before)));
        return Stream.of(
                        known
                                ? Stream.<Problem>empty()
                                : Stream.of(new Problem("of", "Choose the area that it belongs to")),
                        Names.problem("name", asked.name(), "the ward").stream(),
                        others.filter(other ->
                                        other.area().equals(asked.of()) && Names.alike(other.name(), asked.name()))
                                .map(other -> KeptBy.nameTaken(other.standing(), "a ward in this area")))
                .flatMap(found -> found);
    }
}
