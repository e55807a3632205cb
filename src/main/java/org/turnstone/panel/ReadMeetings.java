package org.turnstone.panel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ListLook;
import org.turnstone.governance.Operation;
import org.turnstone.governance.WorkOut;
import org.turnstone.imports.Claim;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.AgencyNames.AgencyName;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.rag.CohortStanding;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagParameters;
import org.turnstone.rag.RagStatus;
import org.turnstone.selection.ReadNominations;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Readings of panels: which there are, the agenda of one, and its minutes; every name shown is on record as a look. */
@Service
public class ReadMeetings {
    private final Access access;
    private final MeetingStore meetings;
    private final CaseStore cases;
    private final AgendaItems items;
    private final PersonHeaders people;
    private final RagParameters parameters;
    private final ReadNominations nominations;
    private final AgencyNames agencies;
    private final WorkOut facts;
    private final AuditTrail trail;
    private final Clock clock;

    ReadMeetings(
            Access access,
            MeetingStore meetings,
            CaseStore cases,
            AgendaItems items,
            PersonHeaders people,
            RagParameters parameters,
            ReadNominations nominations,
            AgencyNames agencies,
            WorkOut facts,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.cases = cases;
        this.items = items;
        this.people = people;
        this.parameters = parameters;
        this.nominations = nominations;
        this.agencies = agencies;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param part of the agenda that names them first
     * @param why they are on the agenda; empty where they were called by hand, or the panel has changed why
     * @param decided by this panel, where it was
     */
    public record Item(
            PersonHeader person,
            CohortStanding standing,
            boolean over,
            AgendaPart part,
            List<String> why,
            Optional<CaseDecision> decided) {
        public Item {
            why = List.copyOf(why);
        }
    }

    /**
     * A panel with all that stands on its agenda, as far as the reader may see whom it is about.
     *
     * @param missing what the meeting lacks to decide, as {@link Quorum} answers it
     * @param items by the part of the agenda that names them first
     * @param waiting how many more are to be examined again than one panel takes
     * @param nominations those that wait for a panel, for whoever screens them
     * @param open how many actions of this and earlier panels are not done
     */
    public record Agenda(
            Meeting meeting,
            LocalDate today,
            List<Attendance> attendance,
            List<List<AgencyCode>> missing,
            List<AgencyName> agencies,
            List<Item> items,
            int waiting,
            List<ReadNominations.Line> nominations,
            int open,
            Map<RagStatus, RagLimit> limits) {
        public Agenda {
            attendance = List.copyOf(attendance);
            missing = List.copyOf(missing);
            agencies = List.copyOf(agencies);
            items = List.copyOf(items);
            nominations = List.copyOf(nominations);
            limits = Map.copyOf(limits);
        }
    }

    /**
     * What was decided and agreed at a panel about those whom the reader may see.
     *
     * @param without takes out the names of everyone whom the panel spoke of, those included whom the reader may not see
     */
    public record Minutes(
            Meeting meeting,
            List<Attendance> attendance,
            List<List<AgencyCode>> missing,
            List<AgencyName> agencies,
            List<CaseDecision> decisions,
            List<CaseAction> agreed,
            Map<PersonId, PersonHeader> people,
            NamesOut without) {
        public Minutes {
            attendance = List.copyOf(attendance);
            missing = List.copyOf(missing);
            agencies = List.copyOf(agencies);
            decisions = List.copyOf(decisions);
            agreed = List.copyOf(agreed);
            people = Map.copyOf(people);
        }
    }

    /** Actions that are not done, the first due first. */
    public record OpenActions(
            LocalDate today,
            Membership reader,
            List<CaseAction> actions,
            List<AgencyName> agencies,
            Map<PersonId, PersonHeader> people) {
        public OpenActions {
            actions = List.copyOf(actions);
            agencies = List.copyOf(agencies);
            people = Map.copyOf(people);
        }
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Meeting> all() {
        access.require(Activity.READ_MEETINGS);
        return meetings.all();
    }

    /** @throws NotFound when there is no such panel */
    @Transactional(readOnly = true)
    public Meeting one(UUID id) {
        access.require(Activity.READ_MEETINGS);
        return meetings.of(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Attendance> attendance(UUID id) {
        access.require(Activity.READ_MEETINGS);
        return meetings.attendance(id);
    }

    @Transactional
    public OpenActions actions() {
        Membership reader = access.require(Activity.READ_MEETINGS);
        List<CaseAction> open = cases.open();
        Map<PersonId, PersonHeader> about =
                about(open.stream().map(action -> action.claim().person()));
        trail.record(ListLook.ACTIONS.at(about.keySet()));
        return new OpenActions(London.today(clock), reader, open, agencies.all(), about);
    }

    /** @throws NotFound when there is no such panel */
    @Transactional
    public Agenda agenda(UUID id) {
        Meeting meeting = one(id);
        LocalDate today = London.today(clock);
        Map<RagStatus, RagLimit> limits = parameters.limitsOn(today);
        AgendaItems.Found found = items.of(meeting);
        List<ReadNominations.Line> nominated =
                meeting.isToCome() && meeting.terms().decides() ? nominations.onAgenda() : List.of();
        trail.record(ListLook.AGENDA.at(Stream.concat(
                        found.items().stream().map(item -> item.person().person()),
                        nominated.stream().map(line -> line.person().person()))
                .collect(Collectors.toUnmodifiableSet())));
        return new Agenda(
                meeting,
                today,
                meetings.attendance(id),
                missing(meeting),
                agencies.going(),
                found.items(),
                found.waiting(),
                nominated,
                cases.open().size(),
                limits);
    }

    /** The reference of the first on the agenda about whom nothing is decided, other than this one. */
    @Transactional(readOnly = true)
    public Optional<String> next(UUID id, String reference) {
        return items.of(one(id)).items().stream()
                .filter(item -> item.decided().isEmpty())
                .map(item -> item.person().reference())
                .filter(next -> !next.equals(reference))
                .findFirst();
    }

    /**
     * On the page; the look is on record.
     *
     * @throws NotFound when there is no such panel
     */
    @Transactional
    public Minutes minutes(UUID id) {
        Minutes minutes = read(id);
        trail.record(ListLook.MINUTES.at(minutes.people().keySet()));
        return minutes;
    }

    /**
     * The same for a file that leaves; who took it is on record.
     *
     * @throws NotFound as {@link #minutes}
     */
    @Transactional
    public Minutes takeMinutes(UUID id) {
        Membership taker = access.require(Activity.READ_MEETINGS);
        Minutes minutes = read(id);
        trail.record(AuditEntry.of(
                        Operation.DISCLOSURE,
                        "Took the minutes of a panel away as a file",
                        minutes.people().keySet())
                .with(Map.of(
                        "meeting", id.toString(),
                        "recipient", taker.staff().value().toString(),
                        "recipient_agency", taker.agency().value())));
        return minutes;
    }

    private Minutes read(UUID id) {
        Meeting meeting = one(id);
        List<CaseDecision> decisions = cases.decisions(id);
        List<CaseAction> agreed = cases.actions(id);
        return new Minutes(
                meeting,
                meetings.attendance(id),
                missing(meeting),
                agencies.all(),
                decisions,
                agreed,
                people.of(spokenOf(decisions, agreed)),
                facts.fromAllClaims(
                        Set.of(),
                        () -> NamesOut.of(people.of(spokenOf(cases.decisions(id), cases.actions(id)))
                                .values())));
    }

    private static Set<PersonId> spokenOf(List<CaseDecision> decisions, List<CaseAction> agreed) {
        return Stream.concat(
                        decisions.stream().map(CaseDecision::claim),
                        agreed.stream().map(CaseAction::claim))
                .map(Claim::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<List<AgencyCode>> missing(Meeting meeting) {
        return Quorum.missing(
                meeting.kind(), MeetingRules.here(meeting, meetings.attendance(meeting.id())), false, meeting.heldOn());
    }

    private Map<PersonId, PersonHeader> about(Stream<PersonId> some) {
        return people.of(some.distinct().toList());
    }
}
