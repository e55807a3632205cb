package org.turnstone.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.AgencyRows.row;
import static org.turnstone.AgencyRows.withdrawn;
import static org.turnstone.Kingsbridge.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.Kingsbridge;
import org.turnstone.imports.ImportedRow;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpells;

/**
 * Lives of cases, thirty steps each, against a model that goes by days: lists of two agencies, adoptions, exits and their taking
 * back, custody, suspensions, hand-overs. {@code -Dcase.lives=2000} for as many; {@code -Dseed} to see one again.
 */
class CaseLifeStoreTests {
    private static final int LIVES = Integer.getInteger("case.lives", 25);
    private static final int STEPS = 30;

    private static Kingsbridge kingsbridge;

    private final List<String> told = new ArrayList<>();
    private Random chance = new Random();
    private CaseLife model = new CaseLife();
    private PersonId person = PersonId.random();
    private final TreeSet<LocalDate> suspended = new TreeSet<>();

    @BeforeAll
    static void a_partnership() {
        kingsbridge = new Kingsbridge();
    }

    @AfterAll
    static void drop() {
        kingsbridge.close();
    }

    @Test
    void after_each_step_of_a_life_the_record_is_what_a_calendar_would_say() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("Lives of cases: " + LIVES + ", seed " + seed);
        int refused = 0;
        int done = 0;
        for (int life = 0; life < LIVES; life++) {
            chance = new Random(seed + life);
            model = new CaseLife();
            person = kingsbridge.adult();
            suspended.clear();
            told.clear();
            for (int step = 0; step < STEPS; step++) {
                boolean effect = step();
                done += effect ? 1 : 0;
                refused += effect ? 0 : 1;
                compare(seed + life);
            }
        }
        assertThat(done).as("steps with an effect").isGreaterThan(LIVES * STEPS / 3);
        assertThat(refused).as("steps refused, or with nothing to do").isPositive();
    }

    private boolean step() {
        int kind = chance.nextInt(10);
        return switch (kind) {
            case 0, 1 -> adopt();
            case 2, 3 -> leave();
            case 4 -> takeBack();
            case 5 -> list("COUNCIL");
            case 6 -> list("POLICE");
            case 7 -> custody();
            case 8 -> suspendOrTakeUp();
            default -> handOver();
        };
    }

    private LocalDate day() {
        return CaseLife.FIRST.plusDays(
                chance.nextLong(CaseLife.FIRST.until(TODAY).toTotalMonths() * 30));
    }

    private boolean adopt() {
        LocalDate on = chance.nextInt(8) == 0 ? TODAY.plusDays(1) : day();
        if (model.isTaken(on)) {
            return false;
        }
        boolean may = !on.isAfter(TODAY) && model.member().stream().noneMatch(day -> !day.isBefore(on));
        told.add("adopt " + on);
        boolean adopted = coordinator(() -> kingsbridge
                        .bean(AdoptOntoCohort.class)
                        .adopt(new Adoption(person, on, null, "FLEX", Strand.CATCH_AND_CONVICT, "Burglaries")))
                .isEmpty();
        assertThat(adopted).as("adopted: %s", told).isEqualTo(may);
        if (adopted) {
            model.adopted(on);
        }
        return adopted;
    }

    /** Police and probation are asked; where another agency leads, that is not enough. */
    private boolean leave() {
        Optional<CohortMember> now = now();
        LocalDate on = day();
        if (now.isEmpty() || model.isTaken(on)) {
            return false;
        }
        told.add("leave " + on);
        LeaveCohort exits = kingsbridge.bean(LeaveCohort.class);
        LeaveDecision decision = coordinator(() -> exits.leave(
                ExitRulesTests.leaving(person, on, exits.stay(person).version())));
        boolean left = decision instanceof LeaveDecision.Done;
        assertThat(left)
                .as("left: %s", told)
                .isEqualTo(!model.leads(TODAY).equals("HOUSING")
                        && !on.isBefore(now.get().period().from()));
        if (left) {
            model.left(coordinator(() -> newestExit(on)), on);
        }
        return left;
    }

    private java.util.UUID newestExit(LocalDate on) {
        return kingsbridge.bean(CohortMembership.class).sourced(person).stream()
                .flatMap(said -> said.believed().stream())
                .filter(claim ->
                        claim.exit() != null && on.equals(claim.period().to()))
                .map(claim -> claim.claim().id())
                .findFirst()
                .orElseThrow();
    }

    private boolean takeBack() {
        LeaveCohort exits = kingsbridge.bean(LeaveCohort.class);
        Optional<MembershipClaim> last = coordinator(() -> exits.last(person));
        if (last.isEmpty()) {
            return false;
        }
        told.add("take back the exit of " + last.get().period().to());
        assertThat(now()).as("nobody is taken back who is on it: %s", told).isEmpty();
        assertThat(coordinator(() -> exits.takeBack(person, last.get().claim().id())))
                .isTrue();
        model.takenBack(last.get().claim().id());
        return true;
    }

    private boolean list(String agency) {
        String ref = agency + chance.nextInt(2);
        LocalDate from = day();
        LocalDate to = chance.nextBoolean() ? from.plusDays(20 + chance.nextInt(200)) : null;
        if (model.isTaken(from) || (to != null && model.isTaken(to))) {
            return false;
        }
        boolean gone = chance.nextInt(4) == 0;
        told.add(agency + " list, " + ref + ": " + (gone ? "withdrawn" : from + " to " + to));
        deliver("cohort", agency, ref, "adopted_on=" + from + (to == null ? "" : " exited_on=" + to), gone);
        model.list(agency, ref, gone ? null : new CaseLife.Stay(from, to));
        return true;
    }

    private boolean custody() {
        String ref = "C" + chance.nextInt(3);
        LocalDate from = day();
        LocalDate to = chance.nextBoolean() ? from.plusDays(1 + chance.nextInt(300)) : null;
        LocalDate released = to == null || to.isAfter(TODAY) ? null : to;
        boolean gone = chance.nextInt(4) == 0;
        told.add("custody " + ref + ": " + (gone ? "withdrawn" : from + " to " + released));
        String said = "reason=sentence received_on=" + from + (released == null ? "" : " released_on=" + released);
        deliver("custody", "PRISON", ref, said, gone);
        model.custody(ref, gone ? null : new CaseLife.Stay(from, released));
        return true;
    }

    private boolean suspendOrTakeUp() {
        SuspendMembership act = kingsbridge.bean(SuspendMembership.class);
        if (now().isEmpty()) {
            return false;
        }
        SuspensionStanding standing = coordinator(() -> act.standing(person));
        LocalDate on = day();
        boolean inside = model.inCustody().contains(TODAY);
        LocalDate joined = standing.member().period().from();
        Optional<LocalDate> since = suspendedSince(standing.member());
        boolean may = !on.isBefore(since.orElse(joined)) && (since.isPresent() || inside);
        told.add((since.isEmpty() ? "suspend " : "take up ") + on);
        Suspending typed = new Suspending(person, "LONG_CUSTODY", on, "As decided", standing.version(), "");
        boolean entered = coordinator(() -> act.enter(typed)) instanceof SuspendMembership.Answer.Done;
        assertThat(entered).as("entered: %s", told).isEqualTo(may);
        if (entered) {
            since.ifPresentOrElse(suspended::remove, () -> suspended.add(on));
        }
        return entered;
    }

    /** A suspension is of the time on the cohort in which it began. */
    private Optional<LocalDate> suspendedSince(CohortMember member) {
        return suspended.isEmpty()
                ? Optional.empty()
                : Optional.of(suspended.last())
                        .filter(day -> !day.isBefore(member.period().from()));
    }

    private boolean handOver() {
        LocalDate from = day();
        if (model.leadBegins(from)) {
            return false;
        }
        String ref = "A" + chance.nextInt(4);
        String agency = List.of("POLICE", "PROBATION", "HOUSING").get(chance.nextInt(3));
        told.add(agency + " leads from " + from + " by " + ref);
        deliver("allocations", "COUNCIL", ref, "lead_agency=" + agency + " from=" + from, false);
        model.lead(ref, new CaseLife.Lead(agency, from));
        return true;
    }

    private void deliver(String kind, String agency, String ref, String said, boolean gone) {
        ImportedRow row = row(person, ref, "2026-06-14", said);
        kingsbridge.deliver(kind, agency, "2026-06-14", gone ? withdrawn(row, "2026-06-14") : row);
    }

    private void compare(long seed) {
        String life = "seed " + seed + ": " + told;
        Set<LocalDate> days = new TreeSet<>();
        members().forEach(member -> days(member.period()).forEach(days::add));
        assertThat(CaseLife.ranges(days)).as(life).isEqualTo(CaseLife.ranges(model.member()));
        assertThat(kingsbridge.as(
                        "JOB_IMPORT",
                        () -> kingsbridge
                                .bean(CustodySpells.class)
                                .on(Set.of(person), TODAY)
                                .containsKey(person)))
                .as("in custody, " + life)
                .isEqualTo(model.inCustody().contains(TODAY));
        assertThat(kingsbridge.as(
                        "JOB_IMPORT",
                        () -> Optional.ofNullable(kingsbridge
                                        .bean(Allocations.class)
                                        .on(Set.of(person), TODAY)
                                        .get(person))
                                .map(led -> led.leadAgency().value())
                                .orElse("")))
                .as("leads, " + life)
                .isEqualTo(model.leads(TODAY));
        suspension(life);
    }

    private void suspension(String life) {
        List<CohortMember> now = now().stream().toList();
        Map<PersonId, Suspension> on = kingsbridge.as(
                "CO 400", () -> kingsbridge.bean(Suspensions.class).on(now, TODAY));
        assertThat(on.containsKey(person))
                .as("suspended, " + life)
                .isEqualTo(
                        now.stream().anyMatch(member -> suspendedSince(member).isPresent()));
    }

    private Optional<CohortMember> now() {
        return members().stream().filter(member -> member.period().holds(TODAY)).findFirst();
    }

    /** As the facts have them, which are the same that a reader is told. */
    private List<CohortMember> members() {
        CohortMembership cohort = kingsbridge.bean(CohortMembership.class);
        List<CohortMember> facts =
                kingsbridge.as("PC 100", () -> cohort.facts(Set.of(person))).getOrDefault(person, List.of());
        assertThat(kingsbridge.as("PC 100", () -> cohort.of(Set.of(person))).getOrDefault(person, List.of()))
                .isEqualTo(facts);
        return facts;
    }

    private static java.util.stream.Stream<LocalDate> days(Period period) {
        return new CaseLife.Stay(period.from(), period.to()).days();
    }

    private static <T> T coordinator(Supplier<T> work) {
        return kingsbridge.as("CO 400", work);
    }
}
