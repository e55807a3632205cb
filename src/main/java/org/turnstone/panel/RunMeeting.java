package org.turnstone.panel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.panel.MeetingChanged.What;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;

/** Plans a panel, writes down who came to it, and moves it on to signed minutes. */
@Service
public class RunMeeting {
    private final Access access;
    private final MeetingStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunMeeting(Access access, MeetingStore store, ApplicationEventPublisher events, Clock clock) {
        this.access = access;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * When the next of a kind is due, for the page on which it is planned.
     *
     * @throws NotFound when there is no such kind
     */
    @Transactional(readOnly = true)
    public LocalDate due(String kind) {
        access.require(Activity.RUN_MEETINGS);
        LocalDate today = London.today(clock);
        return MeetingRules.next(MeetingKind.known(kind, today), store.all(), today);
    }

    @Transactional
    public MeetingDecision plan(Planned planned) {
        Membership who = access.require(Activity.RUN_MEETINGS);
        var problems = MeetingRules.plan(planned, store.all(), London.today(clock));
        if (!problems.isEmpty()) {
            return new MeetingDecision.Refused(problems);
        }
        UUID id = UUID.randomUUID();
        Meeting meeting = new Meeting(
                id,
                planned.kind(),
                Objects.requireNonNull(planned.on()),
                Objects.requireNonNull(planned.at()),
                planned.place(),
                planned.chair(),
                MeetingState.PLANNED,
                "",
                by(who),
                null,
                null,
                null,
                null,
                0,
                0);
        if (!store.add(who, meeting)) {
            return plan(planned);
        }
        events.publishEvent(new MeetingChanged(id, What.PLANNED));
        return new MeetingDecision.Done(meeting);
    }

    /** To another day, time, place or chair; its invitation follows. */
    @Transactional
    public MeetingDecision move(UUID id, Planned planned, int seen) {
        access.require(Activity.RUN_MEETINGS);
        Meeting meeting = store.of(id).orElseThrow(NotFound::new);
        if (meeting.version() != seen) {
            return new MeetingDecision.Overtaken(meeting);
        }
        var problems = MeetingRules.move(meeting, planned, store.all(), London.today(clock));
        if (!problems.isEmpty()) {
            return new MeetingDecision.Refused(problems);
        }
        if (!store.move(
                meeting,
                Objects.requireNonNull(planned.on()),
                Objects.requireNonNull(planned.at()),
                planned.place(),
                planned.chair())) {
            return new MeetingDecision.Overtaken(store.of(id).orElseThrow(NotFound::new));
        }
        events.publishEvent(new MeetingChanged(id, What.MOVED));
        return new MeetingDecision.Done(meeting);
    }

    /** Those whose agency or name says nothing are left out. */
    @Transactional
    public MeetingDecision attend(UUID id, List<Attendance> attendance, int seen) {
        Membership who = access.require(Activity.RUN_MEETINGS);
        Meeting meeting = store.of(id).orElseThrow(NotFound::new);
        if (meeting.version() != seen) {
            return new MeetingDecision.Overtaken(meeting);
        }
        var problems = AttendanceRules.problems(meeting, attendance);
        if (!problems.isEmpty()) {
            return new MeetingDecision.Refused(problems);
        }
        if (!store.moveOn(meeting, meeting.state(), now(), by(who), meeting.conflicts())) {
            return new MeetingDecision.Overtaken(store.of(id).orElseThrow(NotFound::new));
        }
        store.attended(who, id, attendance, now());
        events.publishEvent(new MeetingChanged(id, What.ATTENDANCE));
        return new MeetingDecision.Done(meeting);
    }

    /** @param read whether the confidentiality statement was read, where it is opened */
    @Transactional
    public MeetingDecision moveOn(UUID id, MeetingState next, boolean read, String conflicts, int seen) {
        Membership who = access.require(Activity.RUN_MEETINGS);
        Meeting meeting = store.of(id).orElseThrow(NotFound::new);
        if (meeting.version() != seen) {
            return new MeetingDecision.Overtaken(meeting);
        }
        var problems = MeetingRules.step(
                meeting,
                next,
                read,
                MeetingRules.here(meeting, store.attendance(id)),
                store.all(),
                London.today(clock));
        if (!problems.isEmpty()) {
            return new MeetingDecision.Refused(problems);
        }
        String said = next == MeetingState.OPEN ? conflicts.strip() : meeting.conflicts();
        if (!store.moveOn(meeting, next, now(), by(who), said)) {
            return new MeetingDecision.Overtaken(store.of(id).orElseThrow(NotFound::new));
        }
        events.publishEvent(new MeetingChanged(id, What.valueOf(next.name())));
        return new MeetingDecision.Done(store.of(id).orElseThrow(NotFound::new));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String by(Membership who) {
        return who.words();
    }
}
