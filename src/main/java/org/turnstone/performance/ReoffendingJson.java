package org.turnstone.performance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The result as the command writes it; what has no denominator is null. */
final class ReoffendingJson {
    private ReoffendingJson() {}

    static String write(ReoffendingResult result, FollowUpRules rules, long breachIndexEvents) {
        Map<String, @Nullable Object> json = counts(result.total());
        json.put("data_to", rules.dataTo().toString());
        json.put("follow_up_months", rules.months());
        json.put("waiting_months", rules.waitingMonths());
        json.put("once", rules.once().word());
        json.put("breach_index_events", breachIndexEvents);
        json.put("by_index_kind", groups(result.byKind()));
        Map<String, @Nullable Object> by = new LinkedHashMap<>();
        result.by().forEach((column, groups) -> by.put(column, groups(groups)));
        json.put("by", by);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private static Map<String, @Nullable Object> groups(Map<String, ReoffendingCounts> groups) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        groups.forEach((value, counts) -> json.put(value, counts(counts)));
        return json;
    }

    private static Map<String, @Nullable Object> counts(ReoffendingCounts counts) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("n", counts.n());
        json.put("matured", counts.matured());
        json.put("provisional", counts.provisional());
        json.put("reoffenders", counts.reoffenders());
        json.put("reoffences", counts.reoffences());
        json.put("rate", counts.proportion().rate().orElse(null));
        json.put("wilson_low", counts.proportion().wilson().map(Interval::low).orElse(null));
        json.put("wilson_high", counts.proportion().wilson().map(Interval::high).orElse(null));
        json.put("per_offender", counts.perOffender().orElse(null));
        json.put("per_reoffender", counts.perReoffender().orElse(null));
        json.put("breach_reoffences", counts.breachReoffences());
        return json;
    }
}
