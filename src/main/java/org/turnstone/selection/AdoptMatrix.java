package org.turnstone.selection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;

/** Adopts a version of the scoring matrix for the partnership, from a day on, with a reason. */
@Service
public class AdoptMatrix {
    private final Access access;
    private final MatrixStore matrices;
    private final MatrixVersions versions;
    private final ReadMatrix effects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdoptMatrix(
            Access access,
            MatrixStore matrices,
            MatrixVersions versions,
            ReadMatrix effects,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.matrices = matrices;
        this.versions = versions;
        this.effects = effects;
        this.events = events;
        this.clock = clock;
    }

    /** @param notADay why what was typed for the day is none; otherwise none */
    public record Adopting(
            @Nullable LocalDate from, @Nullable String notADay, String reason, boolean looked) {}

    /**
     * @return what is wrong; empty when it is adopted
     * @throws NotFound where there is no such version
     */
    @Transactional
    public List<Problem> adopt(int version, Adopting said) {
        Membership who = access.require(Activity.ADOPT_MATRIX);
        Matrix matrix = versions.of(version).orElseThrow(NotFound::new);
        List<Problem> problems = problems(matrix, said, London.today(clock));
        if (problems.isEmpty()) {
            UUID id = UUID.randomUUID();
            matrices.adopt(
                    who,
                    id,
                    new MatrixAdoption(
                            matrix.version(),
                            Objects.requireNonNull(said.from()),
                            said.reason(),
                            "As " + who.words() + " may see it: "
                                    + effects.effect(matrix).inWords(),
                            who.words(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS)));
            events.publishEvent(new MatrixAdopted(id, matrix.version()));
        }
        return problems;
    }

    static List<Problem> problems(Matrix matrix, Adopting said, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        String notADay = said.notADay();
        LocalDate from = said.from();
        if (notADay != null) {
            problems.add(new Problem("from", notADay));
        } else if (from == null) {
            problems.add(new Problem("from", "Enter the day from which it counts"));
        } else if (from.isBefore(today)) {
            problems.add(new Problem(
                    "from", "It can count from today or a later day: what was scored before stays as it was"));
        } else if (from.isBefore(matrix.from())) {
            problems.add(new Problem("from", "This version can be adopted from a later day only"));
        }
        Texts.problem("reason", said.reason(), "Enter who agreed it, where, and why")
                .ifPresent(problems::add);
        if (!said.looked()) {
            problems.add(new Problem("looked", "Confirm that its effect by sex, age and ethnicity was looked at"));
        }
        return problems;
    }
}
