package org.turnstone.draftcohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.offending.OffenceCategories;
import org.turnstone.offending.OffenceCategory;
import org.turnstone.offending.OffenceDisposal;
import org.turnstone.supervision.CustodyReason;
import org.turnstone.supervision.CustodySpell;

/** In which group of a profile somebody counts, where a record has to be read for it. */
final class ProfileRules {
    /** Orders and licences under which probation or youth offending supervises by law: Sentencing Act 2020, Criminal Justice Act 2003 s.250. */
    private static final Set<String> STATUTORY = Set.of(
            "community_order",
            "suspended_sentence",
            "licence",
            "post_sentence",
            "drr",
            "atr",
            "mhtr",
            "youth_rehabilitation");

    private ProfileRules() {}

    /** @param orders as agencies sent them, by column of the extract */
    static String supervised(Collection<Map<String, String>> orders, @Nullable CustodySpell stay, LocalDate day) {
        if (stay != null && stay.reason() != CustodyReason.REMAND) {
            return "Statutory: in custody under sentence";
        }
        return orders.stream().anyMatch(order -> isInForce(order, day))
                ? "Statutory: order or licence"
                : "Non-statutory, or nothing on record";
    }

    private static boolean isInForce(Map<String, String> order, LocalDate day) {
        String ended = order.getOrDefault("ended_on", "");
        String started = order.getOrDefault("started_on", "");
        return STATUTORY.contains(order.getOrDefault("order_type", ""))
                && !started.isEmpty()
                && !LocalDate.parse(started).isAfter(day)
                && (ended.isEmpty() || LocalDate.parse(ended).isAfter(day));
    }

    /** The kind of most of their proven offences, by the levels of OGRS3; of kinds with as many the one of the latest. */
    static String offences(Collection<OffenceDisposal> offences) {
        Map<String, List<OffenceDisposal>> byKind =
                offences.stream().filter(OffenceDisposal::isProven).collect(Collectors.groupingBy(ProfileRules::kind));
        return byKind.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, List<OffenceDisposal>> one) ->
                                one.getValue().size())
                        .thenComparing(one -> latest(one.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("No proven offence on record");
    }

    private static String kind(OffenceDisposal offence) {
        String level =
                OffenceCategories.of(offence.code()).map(OffenceCategory::ogrs3).orElse("");
        String words = level.replace('_', ' ');
        return words.isEmpty()
                ? "Of no kind known"
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static LocalDate latest(List<OffenceDisposal> offences) {
        return offences.stream()
                .map(OffenceDisposal::offenceDate)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** The part of a postcode before its last three characters. */
    static String district(Optional<String> postcode) {
        return postcode.map(code -> code.replace(" ", ""))
                .filter(code -> code.length() > 3)
                .map(code -> code.substring(0, code.length() - 3).toUpperCase(Locale.ROOT))
                .orElse("Not known");
    }
}
