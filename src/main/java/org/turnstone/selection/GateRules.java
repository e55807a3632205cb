package org.turnstone.selection;

import static org.turnstone.selection.GateFinding.Result.FAIL;
import static org.turnstone.selection.GateFinding.Result.PASS;
import static org.turnstone.selection.GateFinding.Result.UNKNOWN;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.site.AgencyWords;
import org.turnstone.supervision.CustodyReason;
import org.turnstone.supervision.CustodySpell;
import org.turnstone.workload.Capacity;
import org.turnstone.workload.Load;

/** What the record says of each gate (Oldham 3.2, 3.3; Haringey 4.2). It proposes; a named person answers. */
final class GateRules {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private GateRules() {}

    static List<GateFinding> findings(List<Gate> gates, GateFacts facts) {
        return gates.stream().map(gate -> finding(gate, facts)).toList();
    }

    static GateFinding finding(Gate gate, GateFacts facts) {
        return switch (gate.code()) {
            case SEX_OFFENDER -> sexOffender(gate, facts);
            case LONG_CUSTODY -> longCustody(gate, facts);
            case AREA -> area(gate, facts);
            case AGE -> age(gate, facts);
            case PROFILE -> profile(gate, facts);
            case CAPACITY -> capacity(gate, facts.cohort());
        };
    }

    /** Oldham 3.3: sex offenders will not be considered. */
    private static GateFinding sexOffender(Gate gate, GateFacts facts) {
        if (!facts.maySeeMarkers()) {
            return new GateFinding(
                    gate, UNKNOWN, "Police or probation answer this, whatever is on record", "Not yours to see", null);
        }
        return facts.sexOffender()
                .map(marked -> new GateFinding(
                        gate,
                        FAIL,
                        "Marked as a registered sex offender: managed under MAPPA instead",
                        "Marker on record",
                        marked.from()))
                .orElseGet(() -> new GateFinding(gate, PASS, "No such marker", "Markers on record", facts.day()));
    }

    /** Oldham 3.3: over two years in duration; again from six months before the end. */
    private static GateFinding longCustody(Gate gate, GateFacts facts) {
        Optional<CustodySpell> serving = facts.custody().stream()
                .filter(spell -> spell.period().holds(facts.day()))
                .findFirst();
        if (serving.isEmpty()) {
            return new GateFinding(gate, PASS, "Not in custody by what you may see", "Custody records", facts.day());
        }
        CustodySpell spell = serving.get();
        return new GateFinding(
                gate,
                custody(gate, spell, facts.day()),
                inWords(spell),
                AgencyWords.alone(spell.agency()),
                spell.period().from());
    }

    private static GateFinding.Result custody(Gate gate, CustodySpell spell, LocalDate day) {
        if (spell.reason() == CustodyReason.REMAND) {
            return PASS;
        }
        Integer days = spell.sentenceDays();
        if (days == null) {
            return UNKNOWN;
        }
        if (!isLonger(gate, spell.period().from(), days)) {
            return PASS;
        }
        LocalDate due = spell.expectedRelease();
        return due == null ? UNKNOWN : due.isAfter(day.plusMonths(Objects.requireNonNull(gate.unless()))) ? FAIL : PASS;
    }

    /** A sentence of exactly the months is not over them, and is as long as them. */
    private static boolean isLonger(Gate gate, LocalDate from, int days) {
        LocalDate end = from.plusDays(days);
        LocalDate limit = from.plusMonths(Objects.requireNonNull(gate.threshold()));
        return gate.operator().equals(">=") ? !end.isBefore(limit) : end.isAfter(limit);
    }

    private static String inWords(CustodySpell spell) {
        Integer days = spell.sentenceDays();
        LocalDate due = spell.expectedRelease();
        String length = days == null ? ", length not known" : ", sentence of " + days + " days";
        return spell.reason().words()
                + (spell.reason() == CustodyReason.REMAND ? "" : length)
                + (due == null ? ", release not known" : ", due out " + DAY.format(due));
    }

    /** No list of the area's postcodes is held: the address is shown, and a person says. */
    private static GateFinding area(Gate gate, GateFacts facts) {
        return new GateFinding(
                gate,
                UNKNOWN,
                facts.postcode().map(code -> "Postcode " + code).orElse("No postcode that you may see"),
                "Agencies’ lists of people",
                null);
    }

    /** Haringey 4.2 and the law of criminal responsibility: a child only where youth offending agrees. */
    private static GateFinding age(Gate gate, GateFacts facts) {
        @Nullable LocalDate born = facts.born().orElse(null);
        if (born == null) {
            return new GateFinding(gate, UNKNOWN, "Date of birth not known", "Agencies’ lists of people", null);
        }
        int years = Period.between(born, facts.day()).getYears();
        boolean agreed = facts.youthOffendingAgrees() && years >= Objects.requireNonNull(gate.unless());
        GateFinding.Result result = !gate.isMetBy(years) || agreed ? PASS : FAIL;
        String agrees = gate.isMetBy(years) && agreed ? ", youth offending agrees" : "";
        return new GateFinding(gate, result, years + " years old" + agrees, "Agencies’ lists of people", born);
    }

    /** Oldham 3.2: as many as can have an enhanced service. How many the reader may see is for them alone. */
    static GateFinding capacity(Gate gate, Load cohort) {
        int taken = cohort.taken();
        boolean limited = cohort.places().isPresent();
        return new GateFinding(
                gate,
                limited ? cohort.isFull() ? FAIL : PASS : UNKNOWN,
                taken
                        + (limited
                                ? " of " + cohort.places().getAsInt() + " places taken, by what you may see"
                                : " on the cohort, by what you may see; no capacity is set"),
                "Workload and capacity",
                cohort.capacity().map(Capacity::from).orElse(null),
                false);
    }

    private static GateFinding scored(Gate gate, MatrixScore score) {
        GateFinding.Result result = switch (score.standing()) {
            case REACHES -> PASS;
            case BELOW -> FAIL;
            case OPEN -> UNKNOWN;
        };
        return new GateFinding(gate, result, score.inWords(), "Scoring matrix", null, score.isOpenToAll());
    }

    /** By the adopted matrix; until one is, by convictions and cautions on record. A wild card needs no score. */
    private static GateFinding profile(Gate gate, GateFacts facts) {
        if (facts.wildCard()) {
            return new GateFinding(
                    gate, PASS, "A wild card: no score is needed, the panel decides", "Nomination", null);
        }
        if (facts.score().isPresent()) {
            return scored(gate, facts.score().get());
        }
        int proven = facts.proven().size();
        return new GateFinding(
                gate,
                gate.isMetBy(proven) ? FAIL : PASS,
                proven + " proven " + (proven == 1 ? "offence" : "offences") + ", limit " + gate.threshold(),
                "Offences on record",
                proven == 0 ? null : facts.proven().getFirst().offenceDate());
    }
}
