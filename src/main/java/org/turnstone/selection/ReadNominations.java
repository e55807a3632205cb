package org.turnstone.selection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ComingOfAge;
import org.turnstone.governance.ListLook;
import org.turnstone.governance.Operation;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** The nominations: all that they may see for those who screen, the own agency's for everyone else. */
@Service
public class ReadNominations {
    public static final int ON_A_PAGE = 50;

    private final Access access;
    private final NominationFiles files;
    private final GateReading gates;
    private final PersonHeaders people;
    private final CohortMembership cohort;
    private final AuditTrail trail;
    private final Clock clock;

    ReadNominations(
            Access access,
            NominationFiles files,
            GateReading gates,
            PersonHeaders people,
            CohortMembership cohort,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.files = files;
        this.gates = gates;
        this.people = people;
        this.cohort = cohort;
        this.trail = trail;
        this.clock = clock;
    }

    public record Line(PersonHeader person, NominationFile file) {}

    /**
     * @param screens whether the reader is told everything, and not only what an agency may know of its own
     * @param all how many there are on all pages
     * @param page from 1
     */
    public record Nominations(LocalDate today, boolean screens, int all, int page, List<Line> lines) {
        public Nominations {
            lines = List.copyOf(lines);
        }
    }

    /** Those still to be decided before the others, by state, the oldest first. */
    @Transactional
    public Nominations list(int asked) {
        Membership reader = access.require(Activity.NOMINATE);
        boolean screens = access.may(Activity.SCREEN_NOMINATIONS);
        List<NominationFile> found = files.all().stream()
                .filter(file -> screens || file.nomination().agency().equals(reader.agency()))
                .sorted(Comparator.comparing((NominationFile file) -> shownState(file, screens)))
                .toList();
        Map<PersonId, PersonHeader> headers = people.of(
                found.stream().map(file -> file.nomination().person()).collect(Collectors.toUnmodifiableSet()));
        List<Line> lines = found.stream()
                .filter(file -> headers.containsKey(file.nomination().person()))
                .map(file -> new Line(
                        Objects.requireNonNull(headers.get(file.nomination().person())), file))
                .toList();
        int page = Math.clamp(asked, 1, Math.max(1, (lines.size() + ON_A_PAGE - 1) / ON_A_PAGE));
        List<Line> shown =
                lines.stream().skip((page - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList();
        trail.record(ListLook.NOMINATIONS.at(
                shown.stream().map(line -> line.person().person()).collect(Collectors.toUnmodifiableSet())));
        return new Nominations(London.today(clock), screens, lines.size(), page, shown);
    }

    /**
     * Those that wait for a panel, for whoever screens; nothing for anyone else. Whoever shows them puts the look on record.
     */
    @Transactional(readOnly = true)
    public List<Line> onAgenda() {
        return in(EnumSet.of(NominationState.ON_AGENDA));
    }

    /** The same of those in any of these states. */
    @Transactional(readOnly = true)
    public List<Line> in(Set<NominationState> states) {
        if (!access.may(Activity.SCREEN_NOMINATIONS)) {
            return List.of();
        }
        List<NominationFile> found = files.all().stream()
                .filter(file -> states.contains(file.state()))
                .toList();
        Map<PersonId, PersonHeader> headers = people.of(
                found.stream().map(file -> file.nomination().person()).collect(Collectors.toUnmodifiableSet()));
        return found.stream()
                .flatMap(file -> Optional.ofNullable(
                                headers.get(file.nomination().person()))
                        .stream()
                        .map(person -> new Line(person, file)))
                .toList();
    }

    /** To an agency, everything that is with the coordinator stands alike. */
    private static NominationState shownState(NominationFile file, boolean screens) {
        return screens || file.toldAgency().isPresent() || file.state() == NominationState.WITHDRAWN
                ? file.state()
                : NominationState.SUBMITTED;
    }

    /**
     * @param gates as far as the reader may see; none for an agency that nominated
     * @param score by the matrix, from what the reader may see; none for an agency that nominated
     * @param matrixAdopted whether the partnership counts by it
     * @param held as what the reader may do something with it
     * @param others nominations of the same person by any agency
     * @param earlier times on the cohort
     */
    public record Opened(
            LocalDate today,
            boolean screens,
            PersonHeader person,
            NominationFile file,
            List<GateFinding> gates,
            Optional<MatrixScore> score,
            boolean matrixAdopted,
            Set<Authority> held,
            List<NominationMove> moves,
            List<Nomination> others,
            List<CohortMember> earlier) {
        public Opened {
            gates = List.copyOf(gates);
            held = Set.copyOf(held);
            moves = List.copyOf(moves);
            others = List.copyOf(others);
            earlier = List.copyOf(earlier);
        }

        /** Whether a decision of the panel is this reader's to enter now. */
        public boolean decides() {
            return held.contains(Authority.PANEL) && file.state() == NominationState.ON_AGENDA;
        }

        /** Whether a gate is this reader's to answer. */
        public boolean answers(Gate gate) {
            return held.contains(gate.by());
        }
    }

    /** @throws NotFound when there is no such nomination, or none that this reader may be shown */
    @Transactional
    public Opened open(UUID id) {
        Membership reader = access.require(Activity.NOMINATE);
        boolean screens = access.may(Activity.SCREEN_NOMINATIONS);
        NominationFile file = files.of(id)
                .filter(one -> screens || one.nomination().agency().equals(reader.agency()))
                .orElseThrow(NotFound::new);
        PersonId about = file.nomination().person();
        PersonHeader person = people.of(about).orElseThrow(NotFound::new);
        LocalDate today = London.today(clock);
        Set<Authority> held = Authority.of(reader, file.nomination().agency());
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened a nomination", Set.of(about))
                .with(Map.of("nomination", id.toString())));
        return new Opened(
                today,
                screens,
                person,
                file,
                screens ? gates.findings(file.nomination(), reader) : List.of(),
                screens ? Optional.of(gates.score(person)) : Optional.empty(),
                gates.hasMatrix(),
                held,
                moves(file, held, today),
                screens ? others(file) : List.of(),
                screens ? cohort.of(Set.of(about)).getOrDefault(about, List.of()) : List.of());
    }

    /**
     * What was decided last, for the letter that the person is given while they have still to be told.
     *
     * @throws NotFound when there is no such nomination for this reader, or nothing to tell the person of
     */
    @Transactional
    public Letter letter(UUID id) {
        Membership reader = access.require(Activity.DECIDE_NOMINATIONS);
        NominationFile file = files.of(id).orElseThrow(NotFound::new);
        PersonHeader person = people.of(file.nomination().person()).orElseThrow(NotFound::new);
        LocalDate today = London.today(clock);
        NominationStep decided = file.decision()
                .filter(step -> moves(
                                file, Authority.of(reader, file.nomination().agency()), today)
                        .contains(NominationMove.TELL_PERSON))
                .orElseThrow(NotFound::new);
        trail.record(AuditEntry.of(
                        Operation.CONSULTATION,
                        "Opened the letter that tells a person what was decided",
                        Set.of(person.person()))
                .with(Map.of("nomination", id.toString())));
        boolean child =
                ComingOfAge.adultOn(person.datesOfBirth()).map(today::isBefore).orElse(true);
        return new Letter(today, person, decided, child);
    }

    /** @param child whether the person is under 18, or nobody knows that they are not */
    public record Letter(LocalDate today, PersonHeader person, NominationStep decided, boolean child) {}

    /** What the panel decides is entered apart, and offered once. */
    private static List<NominationMove> moves(NominationFile file, Set<Authority> held, LocalDate today) {
        Set<Authority> alone = EnumSet.noneOf(Authority.class);
        alone.addAll(held);
        alone.remove(Authority.PANEL);
        return NominationMoves.SHIPPED.offered(file.state(), alone, today);
    }

    private List<Nomination> others(NominationFile file) {
        return files.of(file.nomination().person()).stream()
                .map(NominationFile::nomination)
                .filter(one -> !one.id().equals(file.nomination().id()))
                .toList();
    }
}
