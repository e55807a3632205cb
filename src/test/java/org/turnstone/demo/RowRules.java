package org.turnstone.demo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The extract contract said once more, apart from what reads and what writes it: the columns at fault in a row. */
final class RowRules {
    private static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("people", List.of("person_ref")),
            Map.entry("staff", List.of("staff_ref", "name", "email", "team", "role", "from")),
            Map.entry("offences", List.of("person_ref", "offence_date", "offence_code", "disposal")),
            Map.entry("arrests", List.of("person_ref", "arrested_at")),
            Map.entry("drug_tests", List.of("person_ref", "tested_at", "opiates", "cocaine")),
            Map.entry("hearings", List.of("person_ref", "hearing_at", "court", "purpose")),
            Map.entry("markers", List.of("person_ref", "marker", "from")),
            Map.entry("orders", List.of("person_ref", "order_type", "started_on")),
            Map.entry("contacts", List.of("person_ref", "due_at", "contact_type")),
            Map.entry("assessments", List.of("person_ref", "tool", "version", "stage", "completed_on")),
            Map.entry("treatment", List.of("person_ref", "started_on", "substance")),
            Map.entry("accommodation", List.of("person_ref", "started_on", "kind")),
            Map.entry("employment", List.of("person_ref", "started_on", "kind")),
            Map.entry("custody", List.of("person_ref", "reason", "received_on")),
            Map.entry("cohort", List.of("person_ref", "adopted_on")),
            Map.entry("allocations", List.of("person_ref", "lead_agency", "from")),
            Map.entry("rag", List.of("person_ref", "status", "from")),
            Map.entry("required_assessments", List.of("person_ref", "assessment_kind", "notice_on")),
            Map.entry("screenings", List.of("person_ref", "tool", "screened_on", "setting")),
            Map.entry("top", List.of("person_ref", "stage", "interviewed_on")),
            Map.entry("dv_incidents", List.of("person_ref", "occurred_on", "victim_key", "crime")),
            Map.entry("actions", List.of("person_ref", "action", "owner_agency", "due", "status")));
    private static final Set<String> OUTCOMES =
            Set.of("", "kept", "missed_acceptable", "missed_unacceptable", "cancelled");
    private static final Set<String> TESTED = Set.of("positive", "negative", "refused");
    private static final Map<String, Set<String>> CODES = Map.of(
            "withdrawn", Set.of("y", "n"),
            "sex", Set.of("M", "F"),
            "breach", Set.of("y", "n"),
            "disposal", Set.of("convicted", "caution", "youth_caution", "acquitted", "withdrawn", "pending"),
            "status", Set.of("GREEN", "AMBER", "AMBER_ALERT", "RED"),
            "ethnicity",
                    Set.of(
                            "", "W1", "W2", "W3", "W9", "M1", "M2", "M3", "M9", "A1", "A2", "A3", "A4", "A9", "B1",
                            "B2", "B9", "O2", "O9", "NS"),
            "category", Set.of("Fixed", "Flex", "Free"),
            "lead_agency",
                    Set.of(
                            "POLICE",
                            "PROBATION",
                            "YOS",
                            "TREATMENT",
                            "HOUSING",
                            "HEALTH",
                            "PRISON",
                            "CHARITY",
                            "COUNCIL"));
    private static final Map<String, Pattern> SHAPES = Map.of(
            "pnc", Pattern.compile("(19|20)\\d\\d/\\d{7}S|"),
            "cro", Pattern.compile("\\d{6}/\\d\\dS|"),
            "crn", Pattern.compile("X\\d{6}|"),
            "noms", Pattern.compile("[A-Z]\\d{4}[A-Z]O|"),
            "yot_ref", Pattern.compile("KY\\d{6}|"),
            "postcode", Pattern.compile("KM\\d \\d[A-Z]{2}"),
            "offence_code", Pattern.compile("\\d{5}"),
            "sentence_days", Pattern.compile("\\d{1,4}|"));

    private RowRules() {}

    static List<String> faults(String kind, Map<String, String> row) {
        List<String> faults = new ArrayList<>();
        row.forEach((column, cell) -> {
            boolean missing = REQUIRED.getOrDefault(kind, List.of()).contains(column) && cell.isEmpty();
            if (missing || !wellFormed(kind, column, cell)) {
                faults.add(column);
            }
        });
        return faults;
    }

    private static boolean wellFormed(String kind, String column, String cell) {
        if (SHAPES.containsKey(column)) {
            return SHAPES.get(column).matcher(cell).matches();
        }
        if (kind.equals("actions") && column.equals("status")) {
            return Set.of("open", "complete").contains(cell);
        }
        if (kind.equals("top") && column.matches(".*_(days|week[1-4])")) {
            return cell.matches("\\d|1\\d|2[0-8]");
        }
        if (CODES.containsKey(column)) {
            return CODES.get(column).contains(cell);
        }
        return switch (column) {
            case "source_updated_at", "arrested_at", "tested_at", "hearing_at", "due_at" ->
                (cell.isEmpty() && !column.equals("source_updated_at")) || isTime(cell);
            case "outcome" -> !kind.equals("contacts") || OUTCOMES.contains(cell);
            case "opiates", "cocaine" -> TESTED.contains(cell);
            case "settled", "suitable", "trigger_offence", "inspector_authority" ->
                Set.of("y", "n").contains(cell);
            case "nhs" -> cell.isEmpty() || isNhs(cell);
            case "reason" ->
                !kind.equals("custody")
                        || Set.of("remand", "sentence", "recall").contains(cell);
            case "from", "to", "date_of_birth", "received_on", "released_on", "expected_release" -> isDay(cell);
            case "started_on", "ended_on", "expected_end", "completed_on" -> isDay(cell);
            case "attended", "remained" -> Set.of("", "y", "n").contains(cell);
            case "crime", "acute_housing_problem" -> Set.of("y", "n").contains(cell);
            case "assessment_kind" -> Set.of("initial", "follow_up").contains(cell);
            case "stage" ->
                !kind.equals("top") || Set.of("start", "review", "exit").contains(cell);
            case "victim_key" -> cell.matches("V\\d{6}");
            case "notice_on", "engaged_on", "screened_on", "interviewed_on", "occurred_on", "due", "done_on" ->
                isDay(cell);
            case "offence_date", "charged_on", "disposed_on", "adopted_on", "nominated_on", "exited_on" -> isDay(cell);
            default -> true;
        };
    }

    private static boolean isDay(String cell) {
        try {
            if (!cell.isEmpty()) {
                LocalDate day = cell.contains("/") ? LocalDate.parse(cell, BRITISH) : LocalDate.parse(cell);
                return day.getYear() > 1930 && day.getYear() < 2040;
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isTime(String cell) {
        try {
            return LocalDateTime.parse(cell).getYear() > 2000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** NHS number: ten digits, the last checks the nine before (modulus 11). */
    static boolean isNhs(String cell) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += (cell.charAt(i) - '0') * (10 - i);
        }
        return cell.length() == 10 && sum % 11 == 0;
    }
}
