package org.turnstone.enforcement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.Problem;

/** What has to be right before it is recorded that someone is, or is no longer, unlawfully at large. */
final class AtLargeRules {
    static final int LONGEST = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private AtLargeRules() {}

    /**
     * @param was the record as it stands, where one is put right
     * @param standing what stands today of the same person, that record included
     */
    static List<Problem> problems(
            AtLargeChange change,
            @Nullable AtLarge was,
            Collection<AtLargeSpell> standing,
            List<AtLargeGround> offered,
            LocalDateTime now) {
        List<Problem> problems = new ArrayList<>();
        from(change, was, standing, now.toLocalDate()).ifPresent(problems::add);
        time(change, now).ifPresent(problems::add);
        ground(change, was, offered).ifPresent(problems::add);
        words("authority", change.authority(), "Enter the recall reference, the warrant, or who decided")
                .ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> from(
            AtLargeChange change, @Nullable AtLarge was, Collection<AtLargeSpell> standing, LocalDate today) {
        LocalDate from = change.from();
        if (from == null) {
            return Optional.of(new Problem(
                    "from",
                    change.unread().contains("from")
                            ? "Enter a real date, for example 3 11 2026"
                            : "Enter the first day at large, for example 3 11 2026"));
        }
        if (from.isAfter(today)) {
            return Optional.of(new Problem("from", "The date must be today or in the past"));
        }
        AtLarge.Ended ended = was == null ? null : was.ended();
        if (ended != null && from.isAfter(ended.on())) {
            return Optional.of(new Problem("from", "The date must not be after the end, " + DAY.format(ended.on())));
        }
        return was != null
                ? Optional.empty()
                : standing.stream()
                        .map(AtLargeSpell::said)
                        .findFirst()
                        .map(said -> new Problem(
                                "from",
                                "This is on record since " + DAY.format(said.from()) + ", by " + said.by()
                                        + ": correct that or end it"));
    }

    private static Optional<Problem> time(AtLargeChange change, LocalDateTime now) {
        if (change.unread().contains("time")) {
            return Optional.of(new Problem("time", "Enter a time such as 14:30, or leave it empty"));
        }
        boolean toCome = change.from() != null
                && change.at() != null
                && change.from().atTime(change.at()).isAfter(now);
        return toCome && now.toLocalDate().equals(change.from())
                ? Optional.of(new Problem("time", "The time must not be in the future"))
                : Optional.empty();
    }

    private static Optional<Problem> ground(AtLargeChange change, @Nullable AtLarge was, List<AtLargeGround> offered) {
        Optional<AtLargeGround> chosen = offered.stream()
                .filter(ground -> ground.code().equals(change.ground()))
                .findFirst();
        boolean kept = was != null && was.ground().equals(change.ground());
        if (chosen.isEmpty() && !kept) {
            return Optional.of(new Problem("ground", "Select why this person is unlawfully at large"));
        }
        return chosen.map(AtLargeGround::needsWords).orElseGet(() -> AtLargeGrounds.needWords(change.ground()))
                ? words("other", change.other(), "Say in words on what ground")
                : Optional.empty();
    }

    static List<AtLargeEnd> ends(AtLargeSpell standing, LocalDate today) {
        return standing.isOn(today) ? List.of(AtLargeEnd.values()) : List.of(AtLargeEnd.MISTAKE);
    }

    static List<Problem> problems(AtLargeEnding ending, AtLargeSpell standing, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        List<AtLargeEnd> ends = ends(standing, today);
        if (ending.reason() == null || !ends.contains(ending.reason())) {
            problems.add(new Problem(
                    "reason",
                    ends.contains(AtLargeEnd.ARRESTED)
                            ? "Select how it ended"
                            : "It is over already: it can only be taken back as recorded by mistake"));
        }
        if (ending.reason() != AtLargeEnd.MISTAKE && standing.isOn(today)) {
            day(ending.on(), standing.period().from(), today).ifPresent(problems::add);
        }
        words("words", ending.words(), "Enter what happened and how you know").ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> day(@Nullable LocalDate on, LocalDate from, LocalDate today) {
        if (on == null) {
            return Optional.of(new Problem("on", "Enter the day it ended, for example 5 11 2026"));
        }
        if (on.isAfter(today)) {
            return Optional.of(new Problem("on", "The date must be today or in the past"));
        }
        return on.isBefore(from)
                ? Optional.of(new Problem("on", "The date must not be before the first day, " + DAY.format(from)))
                : Optional.empty();
    }

    private static Optional<Problem> words(String field, String typed, String missing) {
        if (typed.isEmpty()) {
            return Optional.of(new Problem(field, missing));
        }
        return typed.length() > LONGEST
                ? Optional.of(new Problem(field, "This must be " + LONGEST + " characters or fewer"))
                : Optional.empty();
    }
}
