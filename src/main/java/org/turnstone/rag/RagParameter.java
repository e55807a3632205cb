package org.turnstone.rag;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.rag.RagPolicy.Authority;

/**
 * One thing that a partnership sets for RAG, such as what Red means, or who may move a person from Amber to Green.
 *
 * @param was what a move leaves; none for a person not rated yet, and for all that is no move
 * @param status none for the review of those in custody, and for own mistakes
 */
public record RagParameter(
        Kind kind, @Nullable RagStatus was, @Nullable RagStatus status) {
    public enum Kind {
        MEANING,
        REVIEW,
        LIMIT,
        MOVE,
        LONG_STAY,
        OWN_MISTAKE
    }

    private static final List<RagStatus> STATUSES = List.of(RagStatus.values());

    /** All there are, as the page of parameters has them. */
    public static final List<RagParameter> ALL = Stream.of(
                    each(Kind.MEANING),
                    Stream.concat(each(Kind.REVIEW), Stream.of(new RagParameter(Kind.REVIEW, null, null))),
                    each(Kind.LIMIT),
                    Stream.concat(Stream.of((RagStatus) null), STATUSES.stream())
                            .flatMap(was -> STATUSES.stream().map(to -> new RagParameter(Kind.MOVE, was, to))),
                    each(Kind.LONG_STAY),
                    Stream.of(new RagParameter(Kind.OWN_MISTAKE, null, null)))
            .flatMap(some -> some)
            .toList();

    private static Stream<RagParameter> each(Kind kind) {
        return STATUSES.stream().map(status -> new RagParameter(kind, null, status));
    }

    public static RagParameter of(Kind kind, @Nullable RagStatus status) {
        return new RagParameter(kind, null, status);
    }

    public static RagParameter move(@Nullable RagStatus was, RagStatus to) {
        return new RagParameter(Kind.MOVE, was, to);
    }

    public static Optional<RagParameter> named(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Who may be allowed a move: an own mistake is put right by saying again what stood before (decision 0016). */
    public Set<Authority> offered() {
        return was == status
                ? Set.of(Authority.values())
                : Set.of(Authority.PANEL, Authority.LEAD, Authority.CORE_AGENCY);
    }

    /** As it stands in addresses: {@code move-not-rated-to-amber-alert}. */
    public String name() {
        return switch (kind) {
            case MEANING, LIMIT, LONG_STAY -> joined(kind.name(), statusCode());
            case REVIEW -> joined(kind.name(), RagReview.code(status));
            case MOVE -> joined(kind.name(), wasCode(), "to", statusCode());
            case OWN_MISTAKE -> joined(kind.name());
        };
    }

    private static String joined(String... parts) {
        return String.join("-", Arrays.asList(parts)).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String wasCode() {
        return was == null ? RagMove.NOT_RATED : was.name();
    }

    String statusCode() {
        return kind == Kind.REVIEW ? RagReview.code(status) : status == null ? "" : status.name();
    }

    /** As in: what Red means. */
    public String words() {
        String one = status == null ? "" : status.words();
        return switch (kind) {
            case MEANING -> "what " + one + " means";
            case REVIEW -> "how often " + (status == null ? "a person in custody" : one) + " is reviewed";
            case LIMIT -> "how long " + one + " may last";
            case MOVE ->
                was == status
                        ? "who may say " + one + " again on new grounds"
                        : "who may move a person from " + (was == null ? "Not rated" : was.words()) + " to " + one;
            case LONG_STAY -> "how figures read a long " + one;
            case OWN_MISTAKE -> "for how long one may put right a mistake of one’s own";
        };
    }
}
