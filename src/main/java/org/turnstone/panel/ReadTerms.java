package org.turnstone.panel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.AgencyNames.AgencyName;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;

/** Readings of the kinds of meeting, their terms of reference, and which agencies came to the last ones. */
@Service
public class ReadTerms {
    /** Ours: as many as a table shows on a phone, and most of a year of panels. */
    static final int LAST = 6;

    private final Access access;
    private final MeetingStore meetings;
    private final AgencyNames agencies;
    private final Clock clock;

    ReadTerms(Access access, MeetingStore meetings, AgencyNames agencies, Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** One meeting that was held, with who came. */
    public record Held(Meeting meeting, List<Attendance> attendance) {
        public Held {
            attendance = List.copyOf(attendance);
        }
    }

    /**
     * @param next when the next is due, or planned
     * @param last the last of this kind that were held, the latest first
     */
    public record Terms(
            MeetingKind kind,
            LocalDate today,
            List<MeetingKind.Member> members,
            List<List<AgencyCode>> quorum,
            LocalDate next,
            List<Held> last,
            List<AgencyName> agencies) {
        public Terms {
            members = List.copyOf(members);
            quorum = List.copyOf(quorum);
            last = List.copyOf(last);
            agencies = List.copyOf(agencies);
        }
    }

    @Transactional(readOnly = true)
    public List<Terms> all() {
        access.require(Activity.READ_MEETINGS);
        return MeetingKind.all(London.today(clock)).stream().map(this::terms).toList();
    }

    /** @throws NotFound when there is no such kind */
    @Transactional(readOnly = true)
    public Terms of(String kind) {
        access.require(Activity.READ_MEETINGS);
        return terms(MeetingKind.known(kind, London.today(clock)));
    }

    private Terms terms(MeetingKind kind) {
        LocalDate today = London.today(clock);
        List<Meeting> ofKind = meetings.all().stream()
                .filter(meeting -> meeting.kind().equals(kind.code()))
                .toList();
        return new Terms(
                kind,
                today,
                kind.members(today),
                Quorum.missing(kind.code(), Set.of(), false, today),
                ofKind.reversed().stream()
                        .filter(Meeting::isToCome)
                        .map(Meeting::heldOn)
                        .findFirst()
                        .orElseGet(() -> MeetingRules.next(kind, ofKind, today)),
                ofKind.stream()
                        .filter(meeting -> meeting.openedAt() != null)
                        .limit(LAST)
                        .map(meeting -> new Held(meeting, meetings.attendance(meeting.id())))
                        .toList(),
                agencies.all());
    }
}
