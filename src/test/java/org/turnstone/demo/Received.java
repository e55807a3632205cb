package org.turnstone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a reader who takes every good row ends up with: each record as last sent, withdrawn ones gone. */
record Received(List<ExtractFile> files, Truth truth, LocalDate asAt) {
    static final LocalDate AS_AT = LocalDate.of(2026, 11, 17);
    private static final Map<LocalDate, Received> READ = new HashMap<>();

    static Received by(LocalDate asAt) {
        return READ.computeIfAbsent(asAt, day -> {
            MadeUpPartnership kingsmere = MadeUpPartnership.of(MadeUpPartnership.DEFAULT_SEED, day, 1);
            return new Received(kingsmere.files().toList(), kingsmere.truth(), day);
        });
    }

    /** The last good word on each record of a kind, by agency and source_ref. */
    List<Map<String, String>> last(String agency, String kind) {
        Map<String, Map<String, String>> held = new LinkedHashMap<>();
        for (ExtractFile file : files) {
            if (file.agency().value().equals(agency) && file.kind().equals(kind)) {
                Set<Integer> spoilt = spoilt(file);
                for (int i = 0; i < file.rows().size(); i++) {
                    if (!spoilt.contains(i + 1)) {
                        Map<String, String> row = named(file, i);
                        held.put(row.get("source_ref"), row);
                    }
                }
            }
        }
        return held.values().stream()
                .filter(row -> "n".equals(row.get("withdrawn")))
                .toList();
    }

    /** Every version of each record, in the order in which they were sent. */
    Map<String, List<Map<String, String>>> versions(String agency, String kind) {
        Map<String, List<Map<String, String>>> held = new LinkedHashMap<>();
        files.stream()
                .filter(file ->
                        file.agency().value().equals(agency) && file.kind().equals(kind))
                .forEach(file -> IntStream.range(0, file.rows().size())
                        .filter(i -> !spoilt(file).contains(i + 1))
                        .forEach(i -> held.computeIfAbsent(file.rows().get(i).getFirst(), ref -> new ArrayList<>())
                                .add(named(file, i))));
        return held;
    }

    Set<Integer> spoilt(ExtractFile file) {
        return truth.planted().stream()
                .filter(planted -> planted.agency().equals(file.agency())
                        && planted.kind().equals(file.kind())
                        && planted.extractedAt().equals(file.extractedAt()))
                .map(Truth.Planted::row)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Map<String, String> named(ExtractFile file, int row) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < file.header().size(); i++) {
            named.put(file.header().get(i), file.rows().get(row).get(i));
        }
        return named;
    }

    static LocalDate day(Map<String, String> row, String column) {
        return LocalDate.parse(row.getOrDefault(column, ""));
    }

    static boolean blank(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").isEmpty();
    }
}
