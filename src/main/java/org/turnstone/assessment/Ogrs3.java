package org.turnstone.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.turnstone.offending.OffenceCategory;
import org.turnstone.shared.Problem;

/**
 * The Offender Group Reconviction Scale, version 3: proven re-offending within one and two years, whatever the offence. Not a score
 * of harm. Source: Howard et al., MoJ Research Summary 7/09, as two programs transcribe it.
 */
final class Ogrs3 implements Instrument {
    /** More sanctions than these before the current one count as so many: rsr-calculator. */
    private static final int MOST_PRIOR = 50;

    private static final String OFFENCE = "offence_code_or_category";
    private static final NavigableMap<Integer, String> AGES = new TreeMap<>(Map.ofEntries(
            Map.entry(10, "10-11"),
            Map.entry(12, "12-13"),
            Map.entry(14, "14-15"),
            Map.entry(16, "16-17"),
            Map.entry(18, "18-20"),
            Map.entry(21, "21-24"),
            Map.entry(25, "25-29"),
            Map.entry(30, "30-34"),
            Map.entry(35, "35-39"),
            Map.entry(40, "40-49"),
            Map.entry(50, "50+")));

    private final Coefficients coefficients;
    private final SortedSet<String> levels;

    Ogrs3(Coefficients coefficients) {
        this.coefficients = coefficients;
        this.levels = coefficients.names().stream()
                .filter(name -> name.startsWith("offence "))
                .map(name -> name.substring("offence ".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public List<String> needs() {
        return List.of(
                "id",
                "sex",
                "date_of_birth",
                "date_current_conviction",
                "date_start_followup",
                "age_at_first_sanction",
                "total_sanctions_incl_current",
                OFFENCE);
    }

    @Override
    public List<String> adds() {
        return List.of("p1", "p2", "score_1yr", "score_2yr", "band");
    }

    @Override
    public Coefficients coefficients() {
        return coefficients;
    }

    @Override
    public Scored score(CaseFields row) {
        Ogrs3Case read = read(row);
        if (!row.isSound()) {
            return new Scored(List.of(), List.of());
        }
        List<Term> terms = terms(read);
        double oneYear = Probability.of(coefficients.of("intercept 1yr") + Probability.sum(terms));
        double twoYears = Probability.of(coefficients.of("intercept 2yr") + Probability.sum(terms));
        BigDecimal percent = Probability.wholePercent(twoYears);
        return new Scored(
                List.of(
                        Double.toString(oneYear),
                        Double.toString(twoYears),
                        Probability.wholePercent(oneYear).toPlainString(),
                        percent.toPlainString(),
                        RiskBand.of(percent).name()),
                List.of(explained("p1", "intercept 1yr", terms), explained("p2", "intercept 2yr", terms)));
    }

    /** Of a case that has been checked. */
    Ogrs3Score scored(Ogrs3Case one) {
        List<Term> terms = terms(one);
        BigDecimal twoYears =
                Probability.wholePercent(Probability.of(coefficients.of("intercept 2yr") + Probability.sum(terms)));
        return new Ogrs3Score(
                Probability.wholePercent(Probability.of(coefficients.of("intercept 1yr") + Probability.sum(terms)))
                        .intValueExact(),
                twoYears.intValueExact(),
                RiskBand.of(twoYears),
                terms.stream()
                        .map(term -> new Ogrs3Score.Part(Ogrs3Words.part(term.name()), term.points()))
                        .toList(),
                coefficients.version());
    }

    SortedSet<String> offences() {
        return Collections.unmodifiableSortedSet(levels);
    }

    private Explained explained(String of, String intercept, List<Term> terms) {
        List<Term> all = new ArrayList<>(terms);
        all.addFirst(new Term("everyone", coefficients.of(intercept)));
        return new Explained(of, all);
    }

    /** What the score is made of, without what everyone has. */
    List<Term> terms(Ogrs3Case one) {
        int prior = Math.min(one.sanctions() - 1, MOST_PRIOR);
        int years = one.ageAtConviction() - one.ageAtFirst();
        String age =
                one.sex().letter() + " " + AGES.floorEntry(one.ageAtFollowUp()).getValue();
        return List.of(
                new Term(
                        "ln((1 + " + prior + " sanctions before) / (10 + " + years + " years since the first))",
                        coefficients.of("copas") * Math.log((1.0 + prior) / (10 + years))),
                term("sanction_status", one.status()),
                term("age_sex", age),
                term("offence", one.offence()));
    }

    private Term term(String name, String level) {
        return new Term(name + " " + level, coefficients.of(name + " " + level));
    }

    private Ogrs3Case read(CaseFields row) {
        Sex sex = row.sex();
        LocalDate birth = row.day("date_of_birth");
        LocalDate conviction = row.day("date_current_conviction");
        LocalDate followUp = row.day("date_start_followup");
        int ageAtFirst = row.whole("age_at_first_sanction");
        int sanctions = row.whole("total_sanctions_incl_current");
        String status = status(row, sanctions);
        boolean reads = row.isSound();
        Ogrs3Case read = new Ogrs3Case(sex, birth, conviction, followUp, ageAtFirst, sanctions, status, offence(row));
        if (reads) {
            check(read, row);
        }
        return read;
    }

    private static void check(Ogrs3Case read, CaseFields row) {
        row.atLeastTen(
                "AGE_AT_CURRENT_CONVICTION_LESS_THAN_TEN", read.birth(), "date_current_conviction", read.conviction());
        row.atLeastTen("AGE_AT_FOLLOW_UP_LESS_THAN_TEN", read.birth(), "date_start_followup", read.followUp());
        if (read.sanctions() < 1) {
            row.refuse(
                    "TOTAL_NUMBER_OF_SANCTIONS_LESS_THAN_ONE",
                    "total_sanctions_incl_current counts the current one, so it is 1 or more");
        }
        if (read.sanctions() == 1 && read.ageAtFirst() < read.ageAtConviction()) {
            row.doubt("one sanction in all, but the first at another age than the current one");
        }
        if (read.followUp().isBefore(read.conviction())) {
            row.doubt("date_start_followup is before date_current_conviction");
        }
        if (read.conviction().isAfter(read.birth()) && read.ageAtFirst() > read.ageAtConviction()) {
            row.refuse(
                    "AGE_AT_FIRST_SANCTION_AFTER_AGE_AT_CURRENT_CONVICTION",
                    "age_at_first_sanction is " + read.ageAtFirst() + ", but the person was " + read.ageAtConviction()
                            + " on date_current_conviction");
        }
    }

    private String status(CaseFields row, int sanctions) {
        String disposal = row.optional("current_disposal").toLowerCase(Locale.ROOT);
        if (disposal.isEmpty() || disposal.equals("conviction")) {
            return sanctions == 1 ? "first_conviction_no_previous_sanction" : "conviction_with_previous_sanctions";
        }
        if (!disposal.equals("caution")) {
            row.refuse(
                    "DISPOSAL_NOT_KNOWN",
                    "current_disposal: \"" + Problem.shown(disposal) + "\" is neither conviction nor caution");
        }
        String status = sanctions == 1
                ? "first_sanction_is_caution"
                : sanctions == 2 ? "second_caution_no_conviction" : "other_caution_history";
        if (!coefficients.has("sanction_status " + status)) {
            row.refuse("DISPOSAL_NOT_SCORED", coefficients.version() + " has no coefficients for cautions");
        }
        return status;
    }

    private String offence(CaseFields row) {
        String written = row.optional(OFFENCE);
        if (levels.contains(written)) {
            return written;
        }
        OffenceCategory category = row.category(OFFENCE).orElse(null);
        if (category == null) {
            return "";
        }
        if (category.needsExactOffence()) {
            row.refuse(
                    "NEED_DETAILS_OF_EXACT_OFFENCE",
                    OFFENCE + ": what " + written + " counts as hangs on the exact offence; write its category, one of "
                            + String.join(", ", levels));
        } else if (category.ogrs3().isEmpty()) {
            row.refuse("OFFENCE_CODE_WITHOUT_CATEGORY", OFFENCE + ": " + written + " is in none of the categories");
        }
        return category.ogrs3();
    }
}
