package org.turnstone.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The order of decision for one record among all people it may be about: automatic only with enough weight, enough lead
 * over the runner-up and no veto; else for a person to review; else new. Source: decision 9.
 *
 * @param threshold the least weight, in bits, of an automatic link
 * @param lead how many bits it must be ahead of the second person
 * @param review the least weight that a person should look at
 */
public record LinkOrder(double threshold, double lead, double review) {
    /** The setting with no wrong link in 365,000 of the guide's measurement (15, 10), and where review begins. */
    public static final LinkOrder STARTING = new LinkOrder(15, 10, -3);

    private static final double SINCE = 2;

    public LinkOrder {
        if (!(threshold >= review) || !(lead >= 0)) {
            throw new ModelProblem("The threshold must not be below where review begins, and the lead not below zero");
        }
    }

    /** Of each setting the one that links less without asking. */
    public LinkOrder strictestOf(LinkOrder other) {
        return new LinkOrder(
                Math.max(threshold, other.threshold), Math.max(lead, other.lead), Math.min(review, other.review));
    }

    /** Someone the record may be about. */
    public record Rival<T>(T who, double weight, Set<Veto> vetoes) {
        public Rival {
            vetoes = Set.copyOf(vetoes);
        }
    }

    /** @param <T> how the caller names people */
    public sealed interface Outcome<T> {
        /** @param lead over the second, or over where review begins when there is none */
        record Automatic<T>(Rival<T> link, double lead) implements Outcome<T> {}

        /** The heaviest first, with what stands against linking by itself. */
        record Review<T>(List<Rival<T>> rivals, List<String> reasons) implements Outcome<T> {
            public Review {
                rivals = List.copyOf(rivals);
                reasons = List.copyOf(reasons);
            }
        }

        record Nobody<T>() implements Outcome<T> {}
    }

    /**
     * Whether someone else would be linked, or would be but for those who came since: how common a name is, and how many are
     * known, may each have taken a bit. So someone new never turns a link into one to another person.
     */
    private <T> boolean anotherIsEnough(List<Rival<T>> heaviest) {
        return heaviest.stream()
                .skip(1)
                .anyMatch(rival -> rival.vetoes().isEmpty() && rival.weight() >= threshold - SINCE);
    }

    /** Rivals are one for each person, in any order. */
    public <T> Outcome<T> decide(List<Rival<T>> rivals) {
        List<Rival<T>> heaviest = rivals.stream()
                .filter(rival -> rival.weight() >= review)
                .sorted(Comparator.comparingDouble((Rival<T> rival) -> rival.weight())
                        .reversed())
                .toList();
        if (heaviest.isEmpty()) {
            return new Outcome.Nobody<>();
        }
        Rival<T> best = heaviest.getFirst();
        double ahead = best.weight() - (heaviest.size() > 1 ? heaviest.get(1).weight() : review);
        List<String> reasons = new ArrayList<>();
        if (best.weight() < threshold) {
            reasons.add("The evidence is not enough to link without asking");
        } else if (heaviest.size() > 1 && (ahead < lead || anotherIsEnough(heaviest))) {
            reasons.add("Someone else fits almost as well");
        }
        best.vetoes().stream().sorted().map(Veto::words).forEach(reasons::add);
        return reasons.isEmpty() ? new Outcome.Automatic<>(best, ahead) : new Outcome.Review<>(heaviest, reasons);
    }
}
