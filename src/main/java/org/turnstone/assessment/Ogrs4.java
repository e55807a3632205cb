package org.turnstone.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.turnstone.offending.OffenceCategory;

/**
 * The static predictors of the OGRS4 generation: any re-offending (ARP) and violent re-offending (VRP) within two years, from the
 * record alone. Source: hmpps-arns-risk-actuarial-api, commit 016919c.
 */
final class Ogrs4 implements Instrument {
    private static final int MOST_MONTHS = 36;
    private static final int BOOST_ALL = 26;
    private static final int BOOST_VIOLENT = 12;
    private static final int BOOST_RATE = 30;
    private static final List<String> POWERS = List.of("", "_QUADRATIC", "_CUBIC", "_QUARTIC");

    /**
     * What is asked of a case.
     *
     * @param free whole months from the start of follow-up to the assessment, at most 36; none where it was assessed before
     */
    record Case(Sex sex, int sanctions, int violent, int ageAtFollowUp, int years, int free, String offence) {}

    private final Coefficients coefficients = Coefficients.OGRS4;

    @Override
    public List<String> needs() {
        return List.of(
                "id",
                "sex",
                "date_of_birth",
                "ho_code",
                "total_sanctions",
                "violent_sanctions",
                "first_sanction_date",
                "current_sanction_date",
                "community_date",
                "assessment_date");
    }

    @Override
    public List<String> adds() {
        return List.of("arp_static_2yr", "vrp_static_2yr", "band");
    }

    @Override
    public Coefficients coefficients() {
        return coefficients;
    }

    @Override
    public Scored score(CaseFields row) {
        Case read = read(row);
        if (!row.isSound()) {
            return new Scored(List.of(), List.of());
        }
        List<Term> any = terms(read);
        List<Term> violent = violentTerms(read);
        BigDecimal percent = Probability.percent(Probability.of(Probability.sum(any)));
        return new Scored(
                List.of(
                        percent.toPlainString(),
                        Probability.percent(Probability.of(Probability.sum(violent)))
                                .toPlainString(),
                        RiskBand.of(percent).name()),
                List.of(new Explained("arp_static_2yr", any), new Explained("vrp_static_2yr", violent)));
    }

    /** What ARP is made of. */
    List<Term> terms(Case one) {
        List<Term> terms = frame("ARP", one);
        if (one.sanctions() > 2) {
            double rate = Math.log(one.sanctions() / (double) (one.years() + BOOST_ALL));
            add(terms, "ARP", "THREE_PLUS_SANCTIONS_COPAS_G_" + one.sex(), rate);
            add(terms, "ARP", "THREE_PLUS_SANCTIONS_COPAS_SQUARED_" + one.sex(), rate * rate);
        }
        return terms;
    }

    /** What VRP is made of. */
    List<Term> violentTerms(Case one) {
        List<Term> terms = frame("VRP", one);
        if (one.sanctions() > 2) {
            double rate = Math.log(one.sanctions() / (double) (one.years() + BOOST_VIOLENT));
            add(terms, "VRP", "THREE_PLUS_SANCTIONS_COPAS_V_" + one.sex(), rate);
        }
        if (one.violent() == 0) {
            add(terms, "VRP", "NEVER_VIOLENT_" + one.sex(), 1);
        } else {
            if (one.violent() == 1) {
                add(terms, "VRP", "ONCE_VIOLENT", 1);
            }
            add(terms, "VRP", "VIOLENT_SANCTIONS", one.violent());
            add(terms, "VRP", "VIOLENT_RATE", Math.log(one.violent() / (double) (one.years() + BOOST_RATE)));
        }
        return terms;
    }

    /** What both are made of. */
    private List<Term> frame(String instrument, Case one) {
        List<Term> terms = new ArrayList<>();
        add(terms, instrument, "TWO_YEAR_CONSTANT", 1);
        for (int power = 1; power <= POWERS.size(); power++) {
            String name = "AAI" + POWERS.get(power - 1) + "_" + one.sex();
            add(terms, instrument, name, Math.pow(one.ageAtFollowUp(), power));
        }
        if (one.sex() == Sex.FEMALE) {
            add(terms, instrument, "FEMALE", 1);
        }
        add(terms, instrument, "OFFENCE:" + one.offence(), 1);
        add(terms, instrument, "SANCTION_OCCASIONS", one.sanctions());
        if (one.sanctions() == 1) {
            add(terms, instrument, "FIRST_SANCTION", 1);
        }
        if (one.sanctions() == 2) {
            add(terms, instrument, "SECOND_SANCTION", 1);
            add(terms, instrument, "YRS_BETWEEN_FIRST_AND_SECOND_SANCTION_" + one.sex(), one.years());
        }
        for (int power = 1; power <= POWERS.size(); power++) {
            add(terms, instrument, "OFFENCE_FREE_MONTHS" + POWERS.get(power - 1), Math.pow(one.free(), power));
        }
        return terms;
    }

    private void add(List<Term> terms, String instrument, String name, double value) {
        terms.add(new Term(name, coefficients.of(instrument + " " + name) * value));
    }

    private Case read(CaseFields row) {
        Sex sex = row.sex();
        LocalDate birth = row.day("date_of_birth");
        LocalDate first = row.day("first_sanction_date");
        LocalDate current = row.day("current_sanction_date");
        LocalDate community = row.day("community_date");
        LocalDate assessed = row.day("assessment_date");
        int sanctions = row.whole("total_sanctions");
        int violent = row.whole("violent_sanctions");
        boolean reads = row.isSound();
        String offence = offence(row, violent);
        if (reads) {
            checkDays(row, birth, first, current, community, assessed);
            checkCounts(row, sanctions, violent, first.equals(current));
        }
        return new Case(
                sex,
                sanctions,
                violent,
                Ogrs3Case.age(birth, community),
                Ogrs3Case.age(birth, current) - Ogrs3Case.age(birth, first),
                Math.clamp(ChronoUnit.MONTHS.between(community, assessed), 0, MOST_MONTHS),
                offence);
    }

    private static void checkDays(
            CaseFields row,
            LocalDate birth,
            LocalDate first,
            LocalDate current,
            LocalDate community,
            LocalDate assessed) {
        row.after(birth, "first_sanction_date", first);
        row.after(birth, "assessment_date", assessed);
        row.atLeastTen("AGE_AT_CURRENT_CONVICTION_LESS_THAN_TEN", birth, "current_sanction_date", current);
        row.atLeastTen("AGE_AT_FOLLOW_UP_LESS_THAN_TEN", birth, "community_date", community);
        if (first.isAfter(current)) {
            row.refuse("FIRST_SANCTION_AFTER_CURRENT", "first_sanction_date is after current_sanction_date");
        }
    }

    private static String offence(CaseFields row, int violent) {
        OffenceCategory offence = row.category("ho_code").orElse(null);
        if (offence == null) {
            return "";
        }
        if (offence.ogrs4().isEmpty()) {
            row.refuse("OFFENCE_CODE_WITHOUT_CATEGORY", "ho_code is in none of the categories");
        }
        if (offence.violent() && violent == 0) {
            row.doubt("ho_code is a violent offence, but violent_sanctions is 0");
        }
        return offence.ogrs4();
    }

    private static void checkCounts(CaseFields row, int sanctions, int violent, boolean oneDay) {
        if (sanctions < 1) {
            row.refuse(
                    "TOTAL_NUMBER_OF_SANCTIONS_LESS_THAN_ONE",
                    "total_sanctions counts the current one, so it is 1 or more");
        } else if (sanctions == 1 && !oneDay) {
            row.doubt("one sanction in all, but first_sanction_date and current_sanction_date are two days");
        }
        if (violent > sanctions) {
            row.refuse("MORE_VIOLENT_SANCTIONS_THAN_SANCTIONS", "violent_sanctions is more than total_sanctions");
        }
    }
}
