package org.turnstone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What probation and youth offending send of their assessments: OASys with, for most, OGRS3 and RSR; Asset of children. */
record AssessmentRows(Story story) {
    private static final int ADULT = 18;
    private static final int AT_MOST = 3;
    private static final List<String> OASYS = List.of(
            "accommodation", "employment", "relationships", "lifestyle", "drugs", "alcohol", "thinking", "attitudes");
    private static final List<String> ASSET = List.of(
            "living_arrangements",
            "family",
            "education",
            "neighbourhood",
            "lifestyle",
            "substance_use",
            "physical_health",
            "emotional_health",
            "perception",
            "thinking",
            "attitudes",
            "motivation");

    void ofAdult(LocalDate from, List<Sent> sent) {
        Chance chance = Chance.of(story.seed(), "assessments", story.person().number());
        LocalDate first = later(from, story.person().born().plusYears(ADULT));
        LocalDate on = first.plusDays(chance.between(5, 30));
        boolean scored = chance.percent(45);
        int year = chance.between(18, 82);
        for (int number = 1; on.isBefore(story.history().asAt()) && number <= AT_MOST; number++) {
            List<Integer> sections = OASYS.stream().map(one -> chance.below(9)).toList();
            String rosh = chance.pick(List.of("low", "medium", "medium", "high"));
            String stage = number == 1 ? "Start" : "Review";
            write("AS", Agency.PROBATION, number, on, row("OASys", "4", stage, on, sections, OASYS, rosh), sent);
            if (scored) {
                int later = Math.min(96, year + chance.between(8, 14));
                write("OG", Agency.PROBATION, number, on, ogrs3(stage, on, year, later), sent);
                String rsr = chance.below(9) + "." + chance.below(10) + chance.below(10);
                if (number == 1) {
                    write("RS", Agency.PROBATION, number, on, rsr(stage, on, rsr), sent);
                }
            }
            on = on.plusDays(chance.between(110, 200));
            year = Math.max(8, Math.min(92, year + chance.between(-9, 6)));
        }
    }

    void ofChild(LocalDate from, List<Sent> sent) {
        Chance chance =
                Chance.of(story.seed(), "youth assessments", story.person().number());
        LocalDate until =
                earlier(story.person().born().plusYears(ADULT), story.history().asAt());
        LocalDate on = from.plusDays(chance.between(5, 30));
        for (int number = 1; on.isBefore(until) && number <= AT_MOST; number++) {
            List<Integer> sections =
                    ASSET.stream().map(one -> Math.min(4, chance.below(6))).toList();
            String stage = number == 1 ? "Start" : "Review";
            String rosh = chance.pick(List.of("low", "medium", "high"));
            write("AS", Agency.YOS, number, on, row("Asset", "1", stage, on, sections, ASSET, rosh), sent);
            on = on.plusDays(chance.between(80, 110));
        }
    }

    private void write(String record, Agency agency, int number, LocalDate on, List<String> cells, List<Sent> sent) {
        Rows.of(story, agency, Kind.ASSESSMENTS, record, sent).numbered(number).write(on, cells);
    }

    private static List<String> row(
            String tool,
            String version,
            String stage,
            LocalDate on,
            List<Integer> scores,
            List<String> names,
            String rosh) {
        List<String> sections = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            sections.add(names.get(at) + "=" + scores.get(at));
        }
        int total = scores.stream().mapToInt(Integer::intValue).sum();
        return List.of(
                tool,
                version,
                stage,
                on.toString(),
                String.valueOf(total),
                String.join(";", sections),
                "",
                "",
                "",
                rosh);
    }

    private static List<String> ogrs3(String stage, LocalDate on, int year, int later) {
        String band = later < 50 ? "Low" : later < 75 ? "Medium" : later < 90 ? "High" : "Very high";
        return List.of(
                "OGRS3", "3", stage, on.toString(), "", "", String.valueOf(year), String.valueOf(later), band, "");
    }

    private static List<String> rsr(String stage, LocalDate on, String percent) {
        return List.of("RSR", "1", stage, on.toString(), "", "", "", percent, "", "");
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
