package org.turnstone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What those who treat drug and alcohol use send beside the treatment: assessments that are required, screenings, outcomes. */
record DrugRows(Story story) {
    private static final int DAYS_BETWEEN_PROFILES = 91;
    private static final List<String> USED = List.of("alcohol", "opiates", "crack");

    /** After a test that was positive: to be assessed, and once more where that has gone well (Drugs Act 2005 ss.9, 10). */
    void required(LocalDate notice, int number, List<Sent> sent) {
        LocalDate from = story.knownFrom().get(Agency.TREATMENT);
        if (from == null || notice.isBefore(from)) {
            return;
        }
        Chance chance = chance("required " + number);
        LocalDate due = notice.plusDays(chance.between(2, 5));
        boolean stayed =
                assessed("initial", notice, due, chance, rows(Kind.REQUIRED_ASSESSMENTS, "RA-I", number, sent));
        if (stayed) {
            LocalDate again = due.plusDays(chance.between(10, 20));
            assessed("follow_up", due, again, chance, rows(Kind.REQUIRED_ASSESSMENTS, "RA-F", number, sent));
        }
    }

    /** @return whether the person came and stayed to the end */
    private static boolean assessed(String kind, LocalDate notice, LocalDate due, Chance chance, Rows rows) {
        String at = Rows.at(due, chance.between(9, 15), 30);
        boolean came = chance.percent(74);
        boolean stayed = came && chance.percent(88);
        boolean engaged = stayed && chance.percent(60);
        rows.write(notice, List.of(kind, notice.toString(), at, "", "", ""));
        rows.write(
                due.plusDays(1),
                List.of(
                        kind,
                        notice.toString(),
                        at,
                        Rows.yes(came),
                        came ? Rows.yes(stayed) : "",
                        engaged ? due.plusDays(1).toString() : ""));
        return stayed;
    }

    /** From the start of a treatment to its end, or to now: one screening, and a profile each quarter. */
    void during(LocalDate start, @Nullable LocalDate end, String substance, List<Sent> sent) {
        screened(start, substance, sent);
        Chance chance = chance("profiles");
        int use = chance.between(14, 24);
        LocalDate on = start.plusDays(chance.between(0, 6));
        LocalDate last = end == null ? story.history().last() : end;
        for (int number = 1; on.isBefore(last) && number <= 4; number++) {
            profile(number == 1 ? "start" : "review", on, use, substance, chance, number, sent);
            on = on.plusDays(DAYS_BETWEEN_PROFILES);
            use = Math.clamp(use - chance.between(-2, 8), 0, 28);
        }
        if (end != null) {
            profile("exit", end, use / 2, substance, chance, 5, sent);
        }
    }

    private void screened(LocalDate start, String substance, List<Sent> sent) {
        Chance chance = chance("screened");
        LocalDate on = start.minusDays(chance.between(0, 3));
        int score = chance.between(2, "alcohol".equals(substance) ? 36 : 22);
        String advice = score < 8 ? "None needed" : score < 20 ? "Brief advice given" : "Extended help offered";
        rows(Kind.SCREENINGS, "SC", 1, sent)
                .write(
                        on,
                        List.of(
                                "AUDIT",
                                on.toString(),
                                "Northway Recovery",
                                String.valueOf(score),
                                advice,
                                score < 20 ? "" : "Alcohol treatment"));
    }

    private void profile(
            String stage, LocalDate on, int use, String substance, Chance chance, int number, List<Sent> sent) {
        List<String> cells = new ArrayList<>(List.of(stage, on.toString()));
        for (String used : USED) {
            boolean main = "alcohol".equals(substance) == "alcohol".equals(used) && !"non_opiate".equals(substance);
            int days = main ? use : chance.below(4);
            cells.add(days == 0 ? "" : String.valueOf(chance.between(1, 9)));
            cells.addAll(weeks(days));
        }
        cells.addAll(weeks(Math.min(use / 4, chance.below(9))));
        cells.add(Rows.yes(chance.percent(30)));
        for (int scale = 0; scale < 3; scale++) {
            cells.add(String.valueOf(Math.clamp(16 - use / 2 + chance.between(-3, 3), 0, 20)));
        }
        rows(Kind.TOP, "TP", number, sent).write(on, cells);
    }

    /** Days of the fourth to the first week, and their sum. */
    private static List<String> weeks(int days) {
        List<String> cells = new ArrayList<>();
        for (int week = 0; week < 4; week++) {
            cells.add(String.valueOf((days + week) / 4));
        }
        cells.add(String.valueOf(days));
        return cells;
    }

    private Chance chance(String matter) {
        return Chance.of(story.seed(), "drug rows, " + matter, story.person().number());
    }

    private Rows rows(Kind kind, String record, int number, List<Sent> sent) {
        return Rows.of(story, Agency.TREATMENT, kind, record, sent).numbered(number);
    }
}
