package org.turnstone.rag;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Membership;
import org.turnstone.rag.Dated.Since;
import org.turnstone.rag.RagLine.Superseded;
import org.turnstone.rag.RagParameter.Kind;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;

/** Sets one of the partnership's own RAG parameters from a day on, or takes back what was set for a later day. */
@Service
public class SetRagParameter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Access access;
    private final RagLines lines;
    private final ReadRagParameter parameters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SetRagParameter(
            Access access, RagLines lines, ReadRagParameter parameters, ApplicationEventPublisher events, Clock clock) {
        this.access = access;
        this.lines = lines;
        this.parameters = parameters;
        this.events = events;
        this.clock = clock;
    }

    /** The line of the same day, where the partnership has one, is superseded and stays on record. */
    @Transactional
    public RagParameterDecision set(RagParameterChange change) {
        Membership who = access.require(Activity.SET_RAG_PARAMETERS);
        lines.take(who.partnership());
        RagParameterStanding standing = parameters.standing(change.of());
        if (!standing.version().equals(change.seen())) {
            return new RagParameterDecision.Overtaken(standing);
        }
        List<Problem> problems = RagParameterRules.problems(change, standing.today());
        if (!problems.isEmpty()) {
            return new RagParameterDecision.Refused(problems);
        }
        RagLine line = line(change, who);
        RagLine replaced = ofTheSameDay(standing, line);
        Optional<Problem> gap = gap(line, replaced, "may");
        if (gap.isPresent()) {
            return new RagParameterDecision.Refused(List.of(gap.get()));
        }
        if (replaced != null) {
            lines.supersede(replaced, new Superseded(now(), by(who), null));
        }
        lines.add(who, line);
        events.publishEvent(new RagParameterSet(line, false, line.since().source()));
        return new RagParameterDecision.Done(line);
    }

    /**
     * @param seen the version of the parameter that was on the page
     * @throws NotFound where the line is none of the parameter's that is in force from a later day on
     */
    @Transactional
    public RagParameterDecision takeBack(RagParameter parameter, UUID id, String why, String seen) {
        Membership who = access.require(Activity.SET_RAG_PARAMETERS);
        lines.take(who.partnership());
        RagParameterStanding standing = parameters.standing(parameter);
        RagLine line = standing.later(id).orElseThrow(NotFound::new);
        if (!standing.version().equals(seen)) {
            return new RagParameterDecision.Overtaken(standing);
        }
        Optional<Problem> problem = RagParameterRules.why(why.strip()).or(() -> gap(null, line, "why"));
        if (problem.isPresent()) {
            return new RagParameterDecision.Refused(List.of(problem.get()));
        }
        lines.supersede(line, new Superseded(now(), by(who), why.strip()));
        events.publishEvent(new RagParameterSet(line, true, why.strip()));
        return new RagParameterDecision.Done(line);
    }

    private RagLine line(RagParameterChange change, Membership who) {
        return new RagLine(
                UUID.randomUUID(),
                change.of(),
                RagParameterRules.valueOf(change.of(), change.typed()),
                new Since(Objects.requireNonNull(change.from()), true, change.source()),
                by(who),
                now(),
                null);
    }

    private static String by(Membership who) {
        return who.words();
    }

    private static @Nullable RagLine ofTheSameDay(RagParameterStanding standing, RagLine line) {
        return standing.all().stream()
                .filter(RagLine::isInForce)
                .filter(other -> other.since().own()
                        && other.since().day().equals(line.since().day()))
                .findFirst()
                .orElse(null);
    }

    private Optional<Problem> gap(@Nullable RagLine added, @Nullable RagLine gone, String field) {
        RagLine first = Objects.requireNonNull(added == null ? gone : added);
        if (first.of().kind() != Kind.MOVE) {
            return Optional.empty();
        }
        List<RagLine> now =
                lines.all(Kind.MOVE).stream().filter(RagLine::isInForce).toList();
        List<RagLine> then = new ArrayList<>(now);
        then.removeIf(line -> gone != null && line.id().equals(gone.id()));
        if (added != null) {
            then.add(added);
        }
        LocalDate from = first.since().day();
        return RagGaps.opened(moves(now), moves(then), from)
                .map(gap -> new Problem(
                        field,
                        gap.words()
                                + (gap.day().equals(from)
                                        ? ""
                                        : " from " + DAY.format(gap.day()) + ", as moves are set")
                                + ". Leave a way, or open another one first"));
    }

    private static List<RagMove> moves(List<RagLine> lines) {
        return lines.stream()
                .map(line -> new RagMove(
                        line.of().was(),
                        Objects.requireNonNull(line.of().status()),
                        ((RagValue.May) line.value()).may(),
                        line.since()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
