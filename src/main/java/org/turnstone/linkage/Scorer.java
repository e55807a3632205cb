package org.turnstone.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Weighs pairs of records by a model. One for all: the live path, whole files, and the explanation that a person reads. */
public final class Scorer {
    private final LinkageModel model;
    private final TermFrequencies frequencies;
    private final List<String> fields;
    private final Weighed[] comparisons;
    private final double priorBits;

    public Scorer(LinkageModel model) {
        this(model, TermFrequencies.NONE);
    }

    /** Refuses a model with a condition that it does not know, naming it. */
    public Scorer(LinkageModel model, TermFrequencies frequencies) {
        this.model = model;
        this.frequencies = frequencies;
        this.fields = fieldsOf(model);
        Map<String, Integer> places = new HashMap<>();
        fields.forEach(field -> places.put(field, places.size()));
        this.comparisons = model.comparisons().stream()
                .map(comparison -> new Weighed(comparison, places, lists(model)))
                .toArray(Weighed[]::new);
        this.priorBits = Bits.ofProbability(model.prior());
    }

    public LinkageModel model() {
        return model;
    }

    /** The fields that the model looks at, in the order of {@link #weight(FieldValues[], FieldValues[])}. */
    public List<String> fields() {
        return fields;
    }

    public FieldValues[] lineUp(ComparedRecord record) {
        return fields.stream().map(record::get).toArray(FieldValues[]::new);
    }

    public Score score(ComparedRecord left, ComparedRecord right) {
        return score(lineUp(left), lineUp(right));
    }

    public Score score(FieldValues[] left, FieldValues[] right) {
        List<Score.Step> steps = new ArrayList<>();
        double weight = priorBits;
        for (Weighed each : comparisons) {
            int level = each.level(left, right);
            double rare = each.frequencyBits(level, left, right);
            weight += each.bits[level] + rare;
            steps.add(new Score.Step(
                    each.comparison.name(),
                    each.said(left),
                    each.said(right),
                    each.label(level),
                    each.isNothing(level),
                    each.bits[level],
                    rare));
        }
        return new Score(weight, Bits.toProbability(weight), priorBits, steps);
    }

    /** The weight alone, for many pairs. */
    public double weight(FieldValues[] left, FieldValues[] right) {
        double weight = priorBits;
        for (Weighed each : comparisons) {
            int level = each.level(left, right);
            weight += each.bits[level] + each.frequencyBits(level, left, right);
        }
        return weight;
    }

    public double priorBits() {
        return priorBits;
    }

    public static double probability(double weight) {
        return Bits.toProbability(weight);
    }

    /** Which level of a comparison applies; one past the last when none does. */
    public int level(int comparison, FieldValues[] left, FieldValues[] right) {
        return comparisons[comparison].level(left, right);
    }

    private static List<String> fieldsOf(LinkageModel model) {
        TreeSet<String> names = new TreeSet<>();
        for (Comparison comparison : model.comparisons()) {
            for (Level level : comparison.levels()) {
                names.addAll(ConditionText.fields(level.condition()));
                level.frequency().ifPresent(adjustment -> names.add(adjustment.field()));
            }
        }
        return List.copyOf(names);
    }

    private static Set<String> lists(LinkageModel model) {
        return model.comparisons().stream()
                .flatMap(comparison -> comparison.levels().stream())
                .flatMap(level -> ConditionText.lists(level.condition()).stream())
                .collect(Collectors.toSet());
    }

    /** A comparison made ready: conditions compiled, weights worked out. */
    private final class Weighed {
        private final Comparison comparison;
        private final Condition[] conditions;
        private final double[] bits;
        private final int[] rareField;
        private final double[] exactU;
        private final int[] shown;

        Weighed(Comparison comparison, Map<String, Integer> places, Set<String> lists) {
            this.comparison = comparison;
            List<Level> levels = comparison.levels();
            this.conditions = levels.stream()
                    .map(level -> ConditionText.compile(level.condition(), places, lists, frequencies))
                    .toArray(Condition[]::new);
            this.bits = new double[levels.size() + 1];
            this.rareField = new int[levels.size() + 1];
            this.exactU = new double[levels.size() + 1];
            this.shown = levels.stream()
                    .flatMap(level -> ConditionText.fields(level.condition()).stream())
                    .distinct()
                    .mapToInt(places::get)
                    .toArray();
            rareField[levels.size()] = -1;
            for (int at = 0; at < levels.size(); at++) {
                Level level = levels.get(at);
                bits[at] = level.bits();
                Optional<Level.FrequencyAdjustment> rare = level.frequency()
                        .filter(adjustment -> adjustment.weight() != 0
                                && !level.nothing()
                                && !level.condition().strip().equalsIgnoreCase(Level.ELSE));
                rareField[at] =
                        rare.map(adjustment -> places.get(adjustment.field())).orElse(-1);
                exactU[at] = rare.map(adjustment -> Math.max(Bits.LEAST, exactU(level, adjustment)))
                        .orElse(0d);
            }
        }

        int level(FieldValues[] left, FieldValues[] right) {
            for (int at = 0; at < conditions.length; at++) {
                if (conditions[at].test(left, right) == Condition.YES) {
                    return at;
                }
            }
            return conditions.length;
        }

        double frequencyBits(int level, FieldValues[] left, FieldValues[] right) {
            if (rareField[level] < 0) {
                return 0;
            }
            Level.FrequencyAdjustment adjustment =
                    comparison.levels().get(level).frequency().orElseThrow();
            double ours = frequencies.of(adjustment.field(), left[rareField[level]]);
            double theirs = frequencies.of(adjustment.field(), right[rareField[level]]);
            if (Double.isNaN(ours) && Double.isNaN(theirs)) {
                return 0;
            }
            double commoner = Double.isNaN(ours) ? theirs : Double.isNaN(theirs) ? ours : Math.max(ours, theirs);
            return adjustment.weight()
                    * Bits.log2(exactU[level] / Math.max(commoner, Math.max(adjustment.leastU(), Bits.LEAST)));
        }

        private double exactU(Level level, Level.FrequencyAdjustment adjustment) {
            if (adjustment.ownU()) {
                return level.u();
            }
            return comparison.levels().stream()
                    .filter(each -> ConditionText.isExactMatch(each.condition(), adjustment.field()))
                    .findFirst()
                    .map(Level::u)
                    .orElseThrow(() -> new ModelProblem("Comparison " + comparison.name() + ": the level \""
                            + level.label() + "\" adjusts for the frequency of " + adjustment.field()
                            + ", which needs a level of exact match on it"));
        }

        String label(int level) {
            return level == conditions.length
                    ? "no level applies"
                    : comparison.levels().get(level).label();
        }

        boolean isNothing(int level) {
            return level == conditions.length || comparison.levels().get(level).nothing();
        }

        String said(FieldValues[] side) {
            StringBuilder said = new StringBuilder();
            for (int field : shown) {
                String text = side[field].toString();
                if (!text.isEmpty() && said.indexOf(text) < 0) {
                    said.append(said.isEmpty() ? "" : " | ").append(text);
                }
            }
            return said.toString();
        }
    }
}
