package org.turnstone.selection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Membership;
import org.turnstone.selection.Matrix.Written;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;

/** Writes the partnership's next version of the scoring matrix. Nothing counts by it until it is adopted. */
@Service
public class WriteMatrix {
    private final Access access;
    private final MatrixVersions versions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WriteMatrix(Access access, MatrixVersions versions, ApplicationEventPublisher events, Clock clock) {
        this.access = access;
        this.versions = versions;
        this.events = events;
        this.clock = clock;
    }

    public sealed interface Answer {
        record Done(int version) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {}

        /** Somebody wrote one after the form was opened. */
        record Overtaken(Matrix newest) implements Answer {}
    }

    /** @throws NotFound where there is no version that it could begin from */
    @Transactional
    public Answer write(MatrixChange change) {
        Membership who = access.require(Activity.ADOPT_MATRIX);
        versions.take(who.partnership());
        List<Matrix> all = versions.all();
        Matrix base = all.stream()
                .filter(one -> one.version() == change.began())
                .findFirst()
                .orElseThrow(NotFound::new);
        Matrix newest = all.getFirst();
        if (!String.valueOf(newest.version()).equals(change.seen())) {
            return new Answer.Overtaken(newest);
        }
        LocalDate today = London.today(clock);
        List<Problem> problems = MatrixChangeRules.problems(change, base, all, today);
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        int version = Math.max(newest.version(), Matrix.LAST_SHIPPED) + 1;
        versions.add(
                who,
                MatrixChangeRules.written(
                        change,
                        base,
                        version,
                        today,
                        new Written(base.version(), who.words(), clock.instant().truncatedTo(ChronoUnit.MICROS))));
        events.publishEvent(new MatrixWritten(version, base.version()));
        return new Answer.Done(version);
    }
}
