package org.turnstone.linkage;

import java.util.List;

/**
 * What is compared and how much each agreement weighs (Fellegi and Sunter, Journal of the American Statistical
 * Association 64 (1969) 1183).
 *
 * @param prior the probability that two records picked at random are about one person
 */
public record LinkageModel(double prior, List<Comparison> comparisons) {
    public LinkageModel {
        if (!(prior > 0 && prior < 1)) {
            throw new ModelProblem("The probability of two random records must be between 0 and 1, not " + prior);
        }
        comparisons = List.copyOf(comparisons);
    }

    LinkageModel withPrior(double other) {
        return new LinkageModel(other, comparisons);
    }

    /** For agencies' extracts, before anything was learnt from them: {@code parameters/linkage/agency-extracts.csv}. */
    public static LinkageModel starting() {
        return StartingModel.MODEL;
    }
}
