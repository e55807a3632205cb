package org.turnstone.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;

/** Records who told the person what was decided of their nomination, how and when. */
@Service
public class TellPerson {
    private final Access access;
    private final Nominations nominations;

    TellPerson(Access access, Nominations nominations) {
        this.access = access;
        this.nominations = nominations;
    }

    /** @param notADay why what was typed for the day is none; otherwise none */
    public record Telling(
            UUID nomination,
            @Nullable LocalDate on,
            @Nullable String notADay,
            String who,
            String how) {}

    /**
     * @return what is wrong; empty when it is recorded
     * @throws NotFound when there is no such nomination, or none that this reader may be shown
     */
    @Transactional
    public List<Problem> record(Telling said) {
        Membership who = access.require(Activity.DECIDE_NOMINATIONS);
        NominationFile file = nominations.alone(said.nomination());
        Optional<NominationState> to = NominationMoves.SHIPPED.leadsTo(
                file.state(), NominationMove.TELL_PERSON, Set.of(Authority.COORDINATOR), nominations.today());
        if (to.isEmpty()) {
            return List.of(MoveNomination.MOVED_ON);
        }
        List<Problem> problems = problems(said, nominations.today());
        if (problems.isEmpty()) {
            var told = new NominationStep.Told(Objects.requireNonNull(said.on()), said.who(), said.how());
            nominations.step(file, who, NominationMove.TELL_PERSON, to.get(), "", null, told);
        }
        return problems;
    }

    static List<Problem> problems(Telling said, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        String notADay = said.notADay();
        LocalDate on = said.on();
        if (notADay != null) {
            problems.add(new Problem("on", notADay));
        } else if (on == null) {
            problems.add(new Problem("on", "Enter the day on which the person was told"));
        } else if (on.isAfter(today)) {
            problems.add(new Problem("on", "The date must be today or in the past"));
        }
        Texts.problem("who", said.who(), "Enter who told the person").ifPresent(problems::add);
        Texts.problem("how", said.how(), "Enter how the person was told, and what they said")
                .ifPresent(problems::add);
        return problems;
    }
}
