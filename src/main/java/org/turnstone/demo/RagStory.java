package org.turnstone.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Colours a person's time on the cohort and at liberty: adoption and release begin Amber, custody and exit end the spell. */
final class RagStory {
    private static final String GREEN = "GREEN";
    private static final String AMBER = "AMBER";
    private static final String ALERT = "AMBER_ALERT";
    private static final String RED = "RED";
    private static final Map<String, List<String>> GROUNDS = Map.of(
            GREEN,
                    List.of(
                            "Keeping every appointment; no adverse intelligence",
                            "Housed, and keeping what was agreed",
                            "In work and complying with the order"),
            AMBER,
                    List.of(
                            "Partial engagement; two late to appointments",
                            "New associates seen; panel to review",
                            "Lost address; plan on hold",
                            "Settling after a difficult month"),
            ALERT,
                    List.of(
                            "Two appointments missed without reason",
                            "A setback after steady weeks",
                            "Whereabouts not accounted for",
                            "Left supported housing without notice"),
            RED,
                    List.of(
                            "Warrant without bail after missed court",
                            "Arrested for a new offence while under supervision",
                            "Breach proceedings begun",
                            "Refusing all contact; credible intelligence"));

    private record Stretch(LocalDate from, LocalDate to, boolean toCustody, boolean afterCustody, boolean open) {}

    private record Start(String status, LocalDate from, String grounds) {}

    private final long seed;
    private final History history;
    private final TruePerson person;
    private final Chance chance;

    private RagStory(long seed, History history, TruePerson person) {
        this.seed = seed;
        this.history = history;
        this.person = person;
        this.chance = Chance.of(seed, "rag", person.number());
    }

    static List<RagSpell> of(long seed, History history, TruePerson person, Membership membership, Life life) {
        RagStory story = new RagStory(seed, history, person);
        List<RagSpell> spells = new ArrayList<>();
        for (Stretch stretch : stretches(history, membership, life)) {
            spells.addAll(story.coloured(stretch));
        }
        return spells;
    }

    private static List<Stretch> stretches(History history, Membership membership, Life life) {
        LocalDate end = membership.exited() == null ? history.asAt() : membership.exited();
        LocalDate from = membership.adopted().isBefore(history.first()) ? history.first() : membership.adopted();
        List<Stretch> stretches = new ArrayList<>();
        boolean afterCustody = false;
        for (Custody spell : life.custody()) {
            if (spell.received().isAfter(from) && spell.received().isBefore(end)) {
                stretches.add(new Stretch(from, spell.received(), true, afterCustody, false));
            }
            LocalDate released = spell.released() == null ? end : spell.released();
            if (spell.received().isBefore(end) && released.isAfter(from)) {
                from = released;
                afterCustody = true;
            }
        }
        if (from.isBefore(end)) {
            stretches.add(new Stretch(from, end, false, afterCustody, membership.exited() == null));
        }
        return stretches;
    }

    private List<RagSpell> coloured(Stretch stretch) {
        List<Start> starts = new ArrayList<>();
        starts.add(new Start(AMBER, stretch.from(), firstGrounds(stretch)));
        @Nullable Start last = lastOf(stretch);
        wander(starts, last == null ? stretch.to() : last.from());
        if (last != null) {
            end(starts, last);
        }
        List<RagSpell> spells = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            boolean isLast = i + 1 == starts.size();
            LocalDate to = isLast ? stretch.to() : starts.get(i + 1).from();
            spells.add(new RagSpell(
                    start.status(), start.from(), isLast && stretch.open() ? null : to, start.grounds(), setBy(start)));
        }
        return spells;
    }

    private String firstGrounds(Stretch stretch) {
        if (stretch.afterCustody()) {
            return "Released from custody";
        }
        return stretch.from().equals(history.first()) ? "Carried over when the record began" : "Adopted by the panel";
    }

    /** How the stretch ends: Red before custody; now, the mix that a board of about 240 people shows. */
    private @Nullable Start lastOf(Stretch stretch) {
        int length = (int) ChronoUnit.DAYS.between(stretch.from(), stretch.to());
        if (stretch.toCustody() && length > 12 && chance.percent(60)) {
            return start(RED, stretch.to().minusDays(chance.between(1, 8)));
        }
        if (!stretch.open()) {
            return null;
        }
        Start now = now();
        return now.from().isAfter(stretch.from()) ? now : null;
    }

    private Start now() {
        int draw = Chance.of(seed, "colour-now", person.number() / 26 * 26L).below(26) + person.number();
        int place = draw % 26;
        if (place == 0) {
            return start(RED, history.asAt().minusDays(chance.between(1, 9)));
        }
        if (place <= 2) {
            return start(ALERT, history.asAt().minusDays(chance.between(1, 20)));
        }
        if (place <= 11) {
            return start(AMBER, history.asAt().minusDays(chance.between(2, 40)));
        }
        return start(GREEN, history.asAt().minusDays(chance.between(4, 130)));
    }

    private void wander(List<Start> starts, LocalDate before) {
        LocalDate at = starts.getFirst().from().plusDays(stay(AMBER));
        while (at.isBefore(before.minusDays(3))) {
            String next = next(starts.getLast().status());
            starts.add(start(next, at));
            at = at.plusDays(stay(next));
        }
    }

    /** The last spell begins on its day: what stands before it is given another colour where both were the same. */
    private void end(List<Start> starts, Start last) {
        Start before = starts.getLast();
        if (before.status().equals(last.status()) && starts.size() > 1) {
            String earlier = starts.get(starts.size() - 2).status();
            starts.removeLast();
            starts.add(start(other(earlier, last.status()), before.from()));
        } else if (before.status().equals(last.status())) {
            long half = ChronoUnit.DAYS.between(before.from(), last.from()) / 2;
            if (half == 0) {
                return;
            }
            starts.add(start(GREEN, before.from().plusDays(half)));
        }
        starts.add(last);
    }

    private static String other(String one, String two) {
        return List.of(AMBER, GREEN, ALERT).stream()
                .filter(status -> !status.equals(one) && !status.equals(two))
                .findFirst()
                .orElseThrow();
    }

    private String next(String status) {
        int draw = chance.below(100);
        return switch (status) {
            case GREEN -> draw < 65 ? AMBER : ALERT;
            case AMBER -> draw < 72 ? GREEN : ALERT;
            case ALERT -> draw < 62 ? AMBER : RED;
            default -> AMBER;
        };
    }

    private int stay(String status) {
        return switch (status) {
            case GREEN -> chance.between(75, 250);
            case AMBER -> chance.between(20, 95);
            case ALERT -> chance.between(3, 18);
            default -> chance.between(1, 8);
        };
    }

    private Start start(String status, LocalDate from) {
        return new Start(status, from, chance.pick(GROUNDS.getOrDefault(status, List.of(""))));
    }

    private String setBy(Start start) {
        Agency agency = switch (start.status()) {
            case RED -> Agency.POLICE;
            case ALERT -> chance.percent(50) ? Agency.POLICE : Agency.PROBATION;
            default -> Agency.COUNCIL;
        };
        return Staff.leads(agency)
                .get(person.number() % Staff.leads(agency).size())
                .ref();
    }
}
