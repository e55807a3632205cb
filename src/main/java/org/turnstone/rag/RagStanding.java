package org.turnstone.rag;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.rag.RagPolicy.Authority;
import org.turnstone.shared.Period;

/**
 * Everything that a change of one person's RAG status turns on: how the person stands today, what was said before, what
 * the one who asks may decide.
 *
 * @param from what a move is judged from: today's status, or the one that stood before a mistake of the reader's own
 */
public record RagStanding(
        RagNow now,
        @Nullable RagStatus from,
        List<Period> onCohort,
        List<RagClaim> said,
        Map<RagStatus, RagLimit> limits,
        List<RagGround> grounds,
        RagPolicy policy,
        List<RagMeaning> meanings,
        List<RagReview> reviews,
        Set<Authority> authorities,
        String version) {
    public RagStanding {
        onCohort = List.copyOf(onCohort);
        said = List.copyOf(said);
        limits = Map.copyOf(limits);
        grounds = List.copyOf(grounds);
        meanings = List.copyOf(meanings);
        reviews = List.copyOf(reviews);
        authorities = Set.copyOf(authorities);
    }

    public boolean mayCall(RagStatus to) {
        return policy.allows(from, to, authorities);
    }

    /** What choosing a status says here; empty where the partnership says nothing of it. */
    public String meaning(RagStatus to) {
        return meanings.stream()
                .filter(meaning -> meaning.status() == to)
                .map(RagMeaning::words)
                .findFirst()
                .orElse("");
    }

    /** How often, and where, whoever has the status is reviewed; {@code null} is for the time in custody. */
    public Optional<RagReview> review(@Nullable RagStatus status) {
        return reviews.stream().filter(review -> review.status() == status).findFirst();
    }

    public RagTold told() {
        return new RagTold(grounds.stream().collect(Collectors.toMap(RagGround::code, Function.identity())));
    }

    public boolean decidesForThePanel() {
        return authorities.contains(Authority.PANEL);
    }

    public boolean putsOwnMistakeRight() {
        return authorities.contains(Authority.OWN_MISTAKE);
    }

    /** The statuses this reader may choose, the gravest first. */
    public List<RagStatus> choices() {
        if (now.isInCustody() && !decidesForThePanel()) {
            return List.of();
        }
        return List.of(RagStatus.RED, RagStatus.AMBER_ALERT, RagStatus.AMBER, RagStatus.GREEN).stream()
                .filter(this::mayCall)
                .toList();
    }

    /**
     * The last day from which a status stands that was said of a time after this one: a change back here would leave today's
     * status as it is.
     *
     * @param corrected a statement that does not count
     */
    Optional<LocalDate> saidOfLater(LocalDate day, @Nullable UUID corrected) {
        return said.stream()
                .filter(each -> each.claim().isInForce() && !each.setting().id().equals(corrected))
                .map(each -> each.setting().from())
                .filter(from -> from.isAfter(day))
                .max(Comparator.naturalOrder());
    }

    /**
     * The first day from which a proposed Red may be set: since when they are at large, or later where they joined, or another
     * status was set, since then.
     */
    public LocalDate startOf(RedProposal proposal) {
        LocalDate since = proposal.because().said().from();
        return Stream.concat(
                        saidOfLater(since, null).stream(),
                        onCohort.stream()
                                .filter(period -> period.holds(now.day()))
                                .map(Period::from))
                .filter(day -> day.isAfter(since))
                .max(Comparator.naturalOrder())
                .orElse(since);
    }

    /** The ground offered here that has the name of the proposal's; none where no ground says the same. */
    public Optional<RagGround> groundOf(RedProposal proposal) {
        return grounds.stream()
                .filter(ground -> !ground.needsWords()
                        && ground.code().equals(proposal.because().said().ground()))
                .findFirst();
    }

    public boolean isOnCohort(LocalDate day) {
        return onCohort.stream().anyMatch(period -> period.holds(day));
    }

    static Set<Authority> authoritiesOf(boolean coordinator, boolean lead, boolean ownMistake) {
        Set<Authority> held = EnumSet.noneOf(Authority.class);
        if (coordinator) {
            held.add(Authority.PANEL);
        } else {
            held.add(Authority.CORE_AGENCY);
        }
        if (lead) {
            held.add(Authority.LEAD);
        }
        if (ownMistake) {
            held.add(Authority.OWN_MISTAKE);
        }
        return held;
    }
}
