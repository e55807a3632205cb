package org.turnstone.rag.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.rag.LongStay;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagMeaning;
import org.turnstone.rag.RagMove;
import org.turnstone.rag.RagParameter;
import org.turnstone.rag.RagParameter.Kind;
import org.turnstone.rag.RagReview;
import org.turnstone.rag.RagStatus;
import org.turnstone.rag.RagValue;
import org.turnstone.rag.ReadRagParameters.InForce;
import org.turnstone.site.RagTag;

/** What is set for RAG and in force, with the source of each line. */
public record RagParametersPage(String day, boolean maySet, List<Part> parts) {
    static final String PATH = "/cohort/parameters";
    static final String AS_IT_SHIPS = "As it ships";

    private static final LocalDate SHIPS = LocalDate.of(2000, 1, 1);
    private static final List<RagStatus> STATUSES =
            Arrays.stream(RagStatus.values()).sorted(Comparator.reverseOrder()).toList();

    /**
     * @param about the heading of the first column
     * @param listed whether its lines are a list to choose from, and set to nothing
     */
    public record Part(String heading, String more, String about, boolean listed, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param to the second status of a move
     * @param parameter the part of the address, and the words, of what is set; none in a list
     * @param later from when another line is set already; empty where none is
     */
    public record Line(
            String what,
            @Nullable RagTag tag,
            @Nullable RagTag to,
            String value,
            String since,
            String source,
            @Nullable RagParameter parameter,
            String later) {}

    public RagParametersPage {
        parts = List.copyOf(parts);
    }

    static RagParametersPage of(InForce set) {
        return new RagParametersPage(
                RagStatusPage.day(set.day()),
                set.maySet(),
                List.of(meanings(set), reviews(set), limits(set), moves(set), grounds(set), other(set)));
    }

    private static Part meanings(InForce set) {
        return new Part(
                "What each status means",
                "",
                "Status",
                false,
                set.meanings().stream()
                        .sorted(Comparator.comparing(RagMeaning::status).reversed())
                        .map(one -> line(
                                set,
                                RagParameter.of(Kind.MEANING, one.status()),
                                one.words(),
                                one.since().day(),
                                one.since().source()))
                        .toList());
    }

    private static Part reviews(InForce set) {
        return new Part(
                "How often it is reviewed",
                "Said to whoever sets a status. Nothing is counted as overdue from it: meetings are not kept here yet.",
                "Status",
                false,
                set.reviews().stream()
                        .sorted(Comparator.comparing(
                                RagReview::status,
                                Comparator.nullsLast(
                                        Comparator.<RagStatus>naturalOrder().reversed())))
                        .map(one -> line(
                                set,
                                RagParameter.of(Kind.REVIEW, one.status()),
                                new RagValue.Reviewed(one.every(), one.unit(), one.meeting()).words(),
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
                false,
                STATUSES.stream()
                        .filter(set.limits()::containsKey)
                        .map(status -> Objects.requireNonNull(set.limits().get(status)))
                        .map((RagLimit limit) -> line(
                                set,
                                RagParameter.of(Kind.LIMIT, limit.status()),
                                limit.words(),
                                limit.since(),
                                limit.source()))
                        .toList());
    }

    private static Part moves(InForce set) {
        return new Part(
                "Who may set it",
                "",
                "From and to",
                false,
                set.moves().stream()
                        .sorted(Comparator.comparing(RagMove::was, Comparator.nullsFirst(Comparator.naturalOrder()))
                                .thenComparing(RagMove::to))
                        .map(move -> line(
                                set,
                                RagParameter.move(move.was(), move.to()),
                                new RagValue.May(move.may()).words(),
                                move.since().day(),
                                move.since().source()))
                        .toList());
    }

    private static Part grounds(InForce set) {
        return new Part(
                "Grounds to choose from",
                "In brackets stand the statuses that a ground speaks for. One without brackets may stand for any.",
                "Ground",
                true,
                set.grounds().stream()
                        .map(one -> new Line(one.words(), null, null, "", since(one.since()), one.source(), null, ""))
                        .toList());
    }

    private static Part other(InForce set) {
        return new Part(
                "How figures read a long stay, and own mistakes",
                "",
                "What",
                false,
                Stream.concat(
                                set.longStays().stream()
                                        .sorted(Comparator.comparing(LongStay::status)
                                                .reversed())
                                        .map(one -> line(
                                                set,
                                                RagParameter.of(Kind.LONG_STAY, one.status()),
                                                one.reading().words(),
                                                one.since().day(),
                                                one.since().source())),
                                set.ownMistake().stream()
                                        .map(one -> line(
                                                set,
                                                RagParameter.of(Kind.OWN_MISTAKE, null),
                                                one.words(),
                                                one.since(),
                                                one.source())))
                        .toList());
    }

    private static Line line(InForce set, RagParameter of, String value, LocalDate since, String source) {
        Optional<LocalDate> later = set.later().stream()
                .filter(line -> line.of().equals(of))
                .map(line -> line.since().day())
                .min(Comparator.naturalOrder());
        return new Line(
                of.kind() == Kind.OWN_MISTAKE ? "Putting one’s own mistake right" : "",
                ParameterWords.first(of),
                of.kind() == Kind.MOVE ? RagDisplay.tag(of.status()) : null,
                value,
                since(since),
                source,
                of,
                later.map(day -> "Another is set from " + RagStatusPage.day(day))
                        .orElse(""));
    }

    static String since(LocalDate day) {
        return day.equals(SHIPS) ? AS_IT_SHIPS : RagStatusPage.day(day);
    }
}
