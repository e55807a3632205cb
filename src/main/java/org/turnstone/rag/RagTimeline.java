package org.turnstone.rag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.Period;

/**
 * A person's RAG spells, worked out from what was said, when the person was in custody and when on the cohort. The same
 * facts give the same spells in whatever order they arrived.
 *
 * <p>Rules (from the Oldham PID): a spell runs until the next status; the same status said again does
 * not start the clock anew; custody closes the spell that day and nothing runs while it lasts; release opens a spell at
 * the status set during custody, Amber when none was; leaving the cohort closes the spell; joining again starts afresh.
 */
public record RagTimeline(List<RagSpell> spells) {
    private static final Comparator<RagSetting> IN_ORDER = Comparator.comparing(RagSetting::from)
            .thenComparing(RagSetting::recordedAt)
            .thenComparing(RagSetting::id);

    public RagTimeline {
        spells = List.copyOf(spells);
    }

    public static RagTimeline of(List<RagSetting> settings, List<Period> custody, List<Period> onCohort) {
        List<RagSetting> said = settings.stream().sorted(IN_ORDER).toList();
        List<RagSpell> spells = new ArrayList<>();
        for (Period membership :
                onCohort.stream().sorted(Comparator.comparing(Period::from)).toList()) {
            spells.addAll(during(membership, said, custody));
        }
        return new RagTimeline(spells);
    }

    public Optional<RagSpell> on(LocalDate day) {
        return spells.stream().filter(spell -> spell.period().holds(day)).findFirst();
    }

    public Optional<RagSpell> open() {
        return spells.isEmpty() || !spells.getLast().period().isOpen()
                ? Optional.empty()
                : Optional.of(spells.getLast());
    }

    private static List<RagSpell> during(Period membership, List<RagSetting> said, List<Period> custody) {
        List<RagSpell> spells = new ArrayList<>();
        List<LocalDate> days = List.copyOf(turningPoints(membership, said, custody));
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            LocalDate end = i + 1 < days.size() ? days.get(i + 1) : membership.to();
            if (end == null || end.isAfter(day)) {
                standing(day, membership, said, custody).ifPresent(spell -> append(spells, spell, day, end));
            }
        }
        return spells;
    }

    private static TreeSet<LocalDate> turningPoints(Period membership, List<RagSetting> said, List<Period> custody) {
        TreeSet<LocalDate> days = new TreeSet<>(Stream.concat(
                        said.stream().flatMap(setting -> Stream.of(setting.from(), setting.until())),
                        custody.stream().flatMap(spell -> Stream.of(spell.from(), spell.to())))
                .filter(day -> day != null && membership.holds(day))
                .toList());
        days.add(membership.from());
        return days;
    }

    /** The status that stands on a day, with the settings it rests on; empty in custody and while nothing was said. */
    private static Optional<RagSpell> standing(
            LocalDate day, Period membership, List<RagSetting> said, List<Period> custody) {
        if (custody.stream().anyMatch(spell -> spell.holds(day))) {
            return Optional.empty();
        }
        Optional<Period> released = custody.stream()
                .filter(spell -> spell.to() != null
                        && !spell.to().isAfter(day)
                        && spell.to().isAfter(membership.from()))
                .max(Comparator.comparing(Period::to));
        LocalDate saidSince = released.map(spell -> spell.from().plusDays(1)).orElse(membership.from());
        Optional<RagSetting> last = said.stream()
                .filter(setting ->
                        !setting.from().isAfter(day) && !setting.from().isBefore(saidSince))
                .reduce((earlier, later) -> later);
        Optional<RagSetting> standing =
                last.filter(setting -> setting.until() == null || day.isBefore(setting.until()));
        boolean unsaidSinceRelease = released.isPresent()
                && last.map(setting -> setting.from().isBefore(released.get().to()))
                        .orElse(true);
        if (standing.isEmpty() && unsaidSinceRelease) {
            return Optional.of(new RagSpell(RagStatus.AMBER, Period.startingOn(day), List.of()));
        }
        return standing.map(setting ->
                new RagSpell(setting.status(), Period.startingOn(day), saidAlike(said, setting, day, custody)));
    }

    /**
     * A statement with those before it that say the same status from the same day, or while the person was inside: those all
     * hold from release.
     */
    private static List<RagSetting> saidAlike(
            List<RagSetting> said, RagSetting last, LocalDate day, List<Period> custody) {
        List<Period> inside =
                custody.stream().filter(spell -> spell.holds(last.from())).toList();
        List<RagSetting> alike = new ArrayList<>();
        for (RagSetting setting : said.subList(0, said.indexOf(last) + 1)) {
            boolean together = setting.from().equals(last.from())
                    || inside.stream().anyMatch(spell -> spell.holds(setting.from()));
            if (!together || setting.status() != last.status()) {
                alike.clear();
            } else if (setting.until() == null || day.isBefore(setting.until())) {
                alike.add(setting);
            }
        }
        return alike;
    }

    private static void append(List<RagSpell> spells, RagSpell next, LocalDate from, @Nullable LocalDate to) {
        RagSpell last = spells.isEmpty() ? null : spells.getLast();
        if (last != null
                && last.status() == next.status()
                && from.equals(last.period().to())) {
            List<RagSetting> said = new ArrayList<>(last.said());
            next.said().stream().filter(setting -> !said.contains(setting)).forEach(said::add);
            spells.set(
                    spells.size() - 1, new RagSpell(last.status(), last.period().endingOn(to), said));
        } else {
            spells.add(new RagSpell(next.status(), new Period(from, to), next.said()));
        }
    }
}
