package org.turnstone.linkage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A model as Splink keeps it (its settings as JSON), so that models trained there load here, and ours there. */
public final class ModelFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double NOT_OBSERVED = 1e-6;
    private static final double USUAL_EXACT = 0.95;

    private ModelFile() {}

    public static LinkageModel read(Path file) throws IOException {
        return read(Files.readString(file, StandardCharsets.UTF_8));
    }

    /** Refuses, in words, what is no model or has a condition that is not known here. */
    public static LinkageModel read(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new ModelProblem("This is not a model: it cannot be read as JSON (" + e.getOriginalMessage() + ")");
        }
        if (!root.path("comparisons").isArray()
                || !root.path("probability_two_random_records_match").isNumber()) {
            throw new ModelProblem("This is not a model: it has no list of comparisons, or no number"
                    + " probability_two_random_records_match");
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (JsonNode each : root.path("comparisons")) {
            comparisons.add(comparison(each, "comparison " + (comparisons.size() + 1)));
        }
        LinkageModel model = new LinkageModel(
                root.path("probability_two_random_records_match").asDouble(), comparisons);
        new Scorer(model);
        return model;
    }

    private static Comparison comparison(JsonNode json, String otherName) {
        String name = json.path("output_column_name")
                .asString(json.path("comparison_description").asString(otherName));
        List<JsonNode> levels = new ArrayList<>();
        json.path("comparison_levels").forEach(levels::add);
        int weighed = (int) levels.stream().filter(each -> !isNothing(each)).count();
        if (weighed == 0) {
            throw new ModelProblem("Comparison " + name + " has no levels");
        }
        List<Level> read = new ArrayList<>();
        int place = weighed;
        for (JsonNode each : levels) {
            String condition = each.path("sql_condition").asString("");
            String label = each.path("label_for_charts").asString(condition);
            if (isNothing(each)) {
                read.add(Level.nothing(label, condition));
            } else {
                place--;
                double usualM = usualM(place, weighed);
                read.add(new Level(
                        label,
                        condition,
                        false,
                        probability(each, "m_probability", usualM),
                        probability(each, "u_probability", usualM / Math.pow(2, usualBits(place, weighed))),
                        frequency(each)));
            }
        }
        return new Comparison(name, read);
    }

    private static boolean isNothing(JsonNode level) {
        return level.path("is_null_level").asBoolean(false);
    }

    /** What Splink takes for a level that was never trained; place 0 is the last level. */
    private static double usualM(int place, int levels) {
        return place == levels - 1 ? USUAL_EXACT : (1 - USUAL_EXACT) / (levels - 1);
    }

    private static double usualBits(int place, int levels) {
        if (place == levels - 1) {
            return 10;
        }
        return levels == 2 ? -5 : -5 + 8.0 * place / (levels - 2);
    }

    private static double probability(JsonNode level, String name, double usual) {
        JsonNode value = level.path(name);
        return value.isNumber() ? value.asDouble() : value.isString() ? NOT_OBSERVED : usual;
    }

    private static Optional<Level.FrequencyAdjustment> frequency(JsonNode level) {
        String field = level.path("tf_adjustment_column").asString("");
        return field.isEmpty()
                ? Optional.empty()
                : Optional.of(new Level.FrequencyAdjustment(
                        field.replaceAll("^[\"`]|[\"`]$", ""),
                        level.path("tf_adjustment_weight").asDouble(1),
                        level.path("tf_minimum_u_value").asDouble(0),
                        level.path("disable_tf_exact_match_detection").asBoolean(false)));
    }

    public static void write(LinkageModel model, Path file) throws IOException {
        Files.writeString(file, write(model), StandardCharsets.UTF_8);
    }

    public static String write(LinkageModel model) {
        ObjectNode root = JSON.createObjectNode();
        root.put("link_type", "link_only");
        root.put("probability_two_random_records_match", model.prior());
        root.put("unique_id_column_name", "person_ref");
        ArrayNode comparisons = root.putArray("comparisons");
        for (Comparison comparison : model.comparisons()) {
            ObjectNode each = comparisons.addObject();
            each.put("output_column_name", comparison.name());
            ArrayNode levels = each.putArray("comparison_levels");
            comparison.levels().forEach(level -> put(level, levels.addObject()));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void put(Level level, ObjectNode json) {
        json.put("sql_condition", level.condition());
        json.put("label_for_charts", level.label());
        if (level.nothing()) {
            json.put("is_null_level", true);
            return;
        }
        json.put("m_probability", level.m());
        json.put("u_probability", level.u());
        level.frequency().ifPresent(rare -> {
            json.put("tf_adjustment_column", rare.field());
            json.put("tf_adjustment_weight", rare.weight());
            if (rare.leastU() > 0) {
                json.put("tf_minimum_u_value", rare.leastU());
            }
            if (rare.ownU()) {
                json.put("disable_tf_exact_match_detection", true);
            }
        });
    }
}
