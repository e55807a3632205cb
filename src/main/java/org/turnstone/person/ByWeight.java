package org.turnstone.person;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.linkage.Births;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.linkage.LinkOrder.Outcome;
import org.turnstone.linkage.Namesakes;
import org.turnstone.linkage.Veto;
import org.turnstone.person.LinkDecision.Doubtful;
import org.turnstone.person.LinkDecision.Linked;
import org.turnstone.person.LinkDecision.NewPerson;
import org.turnstone.shared.AgencyCode;

/**
 * Whom a record without a deciding number is about. Source: decision 9. Where
 * these agencies' links are not signed off, everyone alike is for the data steward, whatever it weighs.
 */
record ByWeight(SignedOff signedOff, boolean madeUp, Set<Veto> heeded, Namesakes namesakes) {
    private static final String NO_DAY = "The first of January is often written for want of a date of birth";

    private static final String UNDATED =
            "There is no date of birth on one side, which could tell a parent from a child of the same name";

    private static final String NOT_SIGNED_OFF =
            "The evidence is enough, but links without a number are not signed off for these agencies";

    ByWeight {
        heeded = Set.copyOf(heeded);
    }

    LinkDecision decide(PersonBlock block, AgencyCode agency, List<Candidate> alike) {
        if (alike.isEmpty()) {
            return new NewPerson();
        }
        Set<AgencyCode> others = new HashSet<>();
        alike.forEach(one -> others.addAll(one.agencies()));
        Optional<LinkOrder> settings = signedOff.between(agency, others);
        LinkOrder order = settings.orElse(LinkOrder.STARTING);
        List<Weighed> weighed = alike.stream()
                .map(one -> Weighed.of(block, one, namesakes, madeUp, order.threshold()))
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .toList();
        return switch (order.decide(weighed.stream()
                .map(one -> new LinkOrder.Rival<>(one, one.weight(), heeded(one.vetoes())))
                .toList())) {
            case Outcome.Automatic<Weighed> automatic ->
                isForWantOfADay(block, automatic.link().who(), order)
                        ? doubtful(NO_DAY, weighed, false)
                        : automatic(block, automatic.link().who(), weighed, settings.isPresent());
            case Outcome.Review<Weighed> review -> doubtful(sentence(review.reasons()), weighed, false);
            case Outcome.Nobody<Weighed> nobody -> nobody(weighed, settings.isPresent(), order);
        };
    }

    private static String sentence(List<String> reasons) {
        String together = String.join("; ", reasons);
        return together.substring(0, 1).toUpperCase(Locale.UK) + together.substring(1);
    }

    private Set<Veto> heeded(Set<Veto> found) {
        return found.stream().filter(heeded::contains).collect(Collectors.toSet());
    }

    private LinkDecision automatic(PersonBlock block, Weighed best, List<Weighed> all, boolean mayLink) {
        if (!best.candidate().isDatedLike(block)) {
            return doubtful(UNDATED, all, false);
        }
        if (heeded.contains(Veto.TWINS)
                && !LinkRule.givesTheForename(block, best.candidate().blocks(), namesakes.names())) {
            return doubtful("All else is enough, but the first name is not the same: a relative?", all, false);
        }
        if (heeded.contains(Veto.FATHER_AND_SON)
                && !LinkRule.birthFits(block, best.candidate().blocks())) {
            return doubtful("All else is enough, but the date of birth is another", all, false);
        }
        if (!best.fitsMost()) {
            return doubtful("It fits some of this person’s records, but not most of them", all, false);
        }
        return mayLink
                ? new Linked(best.candidate().person(), "weight of evidence")
                : doubtful(NOT_SIGNED_OFF, all, true);
    }

    /** Whether it would be too little evidence, were the first of January, which both say, only the year. */
    private static boolean isForWantOfADay(PersonBlock block, Weighed best, LinkOrder order) {
        return block.dateOfBirth()
                        .filter(Births::isForWantOfADay)
                        .filter(day -> best.candidate().blocks().stream()
                                .anyMatch(known ->
                                        known.dateOfBirth().filter(day::equals).isPresent()))
                        .isPresent()
                && best.weight() - Births.BITS_OF_A_DAY < order.threshold();
    }

    /** Someone new, unless the odds that it is one or another of them are as high as those of one for review. */
    private LinkDecision nobody(List<Weighed> all, boolean mayLink, LinkOrder order) {
        double odds = all.stream().mapToDouble(one -> Math.pow(2, one.weight())).sum();
        boolean forEyes = !mayLink || odds >= Math.pow(2, order.review());
        return forEyes ? doubtful("Like someone known, with no number to settle it", all, false) : new NewPerson();
    }

    private Doubtful doubtful(String reason, List<Weighed> all, boolean wouldLink) {
        return new Doubtful(reason, all.stream().map(Weighed::rival).toList(), namesakes, wouldLink);
    }
}
