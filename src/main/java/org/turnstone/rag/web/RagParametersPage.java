package org.turnstone.rag.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.rag.LongStay;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagMeaning;
import org.turnstone.rag.RagMove;
import org.turnstone.rag.RagPolicy.Authority;
import org.turnstone.rag.RagRules.InWords;
import org.turnstone.rag.RagStatus;
import org.turnstone.rag.ReadRagParameters.InForce;
import org.turnstone.site.RagTag;

/** What is set for RAG and in force, with the source of each line. */
public record RagParametersPage(String day, List<Part> parts) {
    private static final LocalDate SHIPS = LocalDate.of(2000, 1, 1);
    private static final List<RagStatus> STATUSES =
            Arrays.stream(RagStatus.values()).sorted(Comparator.reverseOrder()).toList();

    /** @param about the heading of the first column */
    public record Part(String heading, String more, String about, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** @param to the second status of a move */
    public record Line(
            String what, @Nullable RagTag tag, @Nullable RagTag to, String value, String since, String source) {}

    public RagParametersPage {
        parts = List.copyOf(parts);
    }

    static RagParametersPage of(InForce set) {
        return new RagParametersPage(
                RagStatusPage.day(set.day()),
                List.of(meanings(set), limits(set), moves(set), grounds(set), other(set)));
    }

    private static Part meanings(InForce set) {
        return new Part(
                "What each status means",
                "",
                "Status",
                set.meanings().stream()
                        .sorted(Comparator.comparing(RagMeaning::status).reversed())
                        .map(one -> line(
                                one.status(),
                                one.words(),
                                one.since().day(),
                                one.since().source()))
                        .toList());
    }

    private static Part limits(InForce set) {
        return new Part(
                "How long it may last",
                "The last day of the limit is within it. Red and Amber Alert may be set in working days: Monday to Friday"
                        + " without the bank holidays of England and Wales, which are on record to "
                        + RagStatusPage.day(set.holidaysTo()) + ".",
                "Status",
                STATUSES.stream()
                        .filter(set.limits()::containsKey)
                        .map(status -> Objects.requireNonNull(set.limits().get(status)))
                        .map((RagLimit limit) -> line(limit.status(), limit.words(), limit.since(), limit.source()))
                        .toList());
    }

    private static Part moves(InForce set) {
        return new Part(
                "Who may set it",
                "",
                "From and to",
                set.moves().stream()
                        .sorted(Comparator.comparing(RagMove::was, Comparator.nullsFirst(Comparator.naturalOrder()))
                                .thenComparing(RagMove::to))
                        .map(move -> new Line(
                                "",
                                RagDisplay.tag(move.was()),
                                RagDisplay.tag(move.to()),
                                may(move.may()),
                                since(move.since().day()),
                                move.since().source()))
                        .toList());
    }

    private static Part grounds(InForce set) {
        return new Part(
                "Grounds to choose from",
                "",
                "Ground",
                set.grounds().stream().map(one -> line(one.words(), "", one)).toList());
    }

    private static Part other(InForce set) {
        return new Part(
                "How figures read a long stay, and own mistakes",
                "",
                "What",
                Stream.concat(
                                set.longStays().stream()
                                        .sorted(Comparator.comparing(LongStay::status)
                                                .reversed())
                                        .map(one -> line(
                                                one.status(),
                                                reads(one.reading()),
                                                one.since().day(),
                                                one.since().source())),
                                set.ownMistake().stream()
                                        .map(one -> line("Putting one’s own mistake right", one.words(), one)))
                        .toList());
    }

    private static String reads(LongStay.Reading reading) {
        return switch (reading) {
            case LOW_IS_GOOD -> "Few over the limit is good";
            case HIGH_IS_GOOD -> "Many over the limit is good";
            case NEUTRAL -> "Neither good nor bad by itself";
        };
    }

    private static String may(Set<Authority> may) {
        return may.isEmpty()
                ? "Nobody"
                : may.stream().sorted().map(RagParametersPage::words).collect(Collectors.joining(", "));
    }

    private static String words(Authority one) {
        return switch (one) {
            case PANEL -> "the panel";
            case LEAD -> "the lead worker";
            case CORE_AGENCY -> "police, probation or youth offending";
            case OWN_MISTAKE -> "whoever puts an own mistake right";
        };
    }

    private static Line line(RagStatus status, String value, LocalDate since, String source) {
        return new Line("", RagDisplay.tag(status), null, value, since(since), source);
    }

    private static Line line(String what, String value, InWords one) {
        return new Line(what, null, null, value, since(one.since()), one.source());
    }

    private static String since(LocalDate day) {
        return day.equals(SHIPS) ? "As it ships" : RagStatusPage.day(day);
    }
}
