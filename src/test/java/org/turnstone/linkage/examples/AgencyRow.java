package org.turnstone.linkage.examples;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What a police or a probation clerk has written of a person: the same for the same seed, number and agency. */
final class AgencyRow {
    static final List<String> HEADER = List.of(
            "person_ref",
            "pnc",
            "forename",
            "middle_names",
            "surname",
            "aliases",
            "date_of_birth",
            "sex",
            "postcode",
            "address",
            "phone");

    private final boolean police;
    private final AgencyPerson person;
    private final Draws draws;
    /** A careless clerk errs in several places: faults in one row are not independent. */
    private final double care;

    private AgencyRow(boolean police, AgencyPerson person, Draws draws) {
        this.police = police;
        this.person = person;
        this.draws = draws;
        this.care = (police ? 0.2 : 1.0) * (draws.in(0.2) ? 2.5 : 0.65);
    }

    /** @param mixedUpWith whose PNC number this row would carry if the clerk took one from the wrong file */
    static List<String> of(boolean police, String reference, AgencyPerson person, AgencyPerson mixedUpWith, long seed) {
        Draws draws = Draws.of(seed, police ? "police" : "probation", person.number());
        return new AgencyRow(police, person, draws).cells(reference, mixedUpWith);
    }

    private List<String> cells(String reference, AgencyPerson mixedUpWith) {
        String forename = forename();
        String surname = surname();
        String pnc = pnc(mixedUpWith);
        String aliases = aliases(surname);
        String middle = draws.in(police ? 0.1 : 0.5) ? "" : person.middle();
        boolean eastern = "east_african".equals(person.origin().name())
                || "chinese".equals(person.origin().name());
        if (draws.in((eastern ? 0.06 : 0.008) * care)) {
            String held = forename;
            forename = surname;
            surname = held;
        } else if (!middle.isEmpty() && draws.in(0.02 * care)) {
            String held = forename;
            forename = middle;
            middle = held;
        }
        boolean moved = !police && draws.in(0.37);
        String postcode = moved ? AgencyPerson.postcode(draws.below(390_000), "KM") : postcode();
        return List.of(
                reference,
                pnc,
                police ? forename.toUpperCase(Locale.ROOT) : forename,
                middle,
                police ? surname.toUpperCase(Locale.ROOT) : surname,
                aliases,
                born(eastern),
                sex(),
                postcode,
                moved ? AgencyPerson.address(draws) : person.address(),
                draws.in(0.35) ? "" : moved && draws.in(0.8) ? AgencyPerson.phone(draws) : person.phone());
    }

    private String pnc(AgencyPerson mixedUpWith) {
        boolean known = draws.in(police ? 0.7 : 0.4);
        double kind = draws.share();
        if (!police && mixedUpWith.number() != person.number()) {
            return mixedUpWith.pnc();
        }
        if (!known) {
            return "";
        }
        return !police && kind < 0.02 ? "20" + Slips.digit(person.pnc().substring(2), draws) : shortened(person.pnc());
    }

    private String shortened(String pnc) {
        return !police && draws.in(0.2) ? pnc.substring(2) : pnc;
    }

    private String forename() {
        String name = person.forename();
        double kind = draws.share() / care;
        if (kind < 0.05) {
            return Slips.one(name, draws);
        }
        if (kind < 0.11) {
            return Names.variant(name, draws);
        }
        return kind < 0.117 ? name.substring(0, 1) : name;
    }

    private String surname() {
        String name = person.surname();
        if (draws.in(police ? 0 : person.woman() ? 0.08 : 0.02)) {
            return person.otherSurname();
        }
        double kind = draws.share() / care;
        if (kind < 0.05) {
            return Slips.one(name, draws);
        }
        return kind < 0.065 ? name + "-" + person.otherSurname() : kind < 0.08 ? Names.variant(name, draws) : name;
    }

    /** Police list other names that a person has given, probation a few of them. */
    private String aliases(String surname) {
        if (!draws.in(police ? 0.14 : 0.05)) {
            return "";
        }
        String other = draws.in(0.5)
                ? Names.variant(person.forename(), draws) + " " + person.surname()
                : person.forename() + " " + person.otherSurname();
        String more =
                draws.in(0.2) ? ";" + person.origin().forenames(person.woman()).pick(draws) + " " + surname : "";
        return other + more;
    }

    private String born(boolean eastern) {
        LocalDate born = person.born();
        double kind = draws.share() / care;
        if (kind < 0.015 && born.getDayOfMonth() <= 12) {
            return LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                    .toString();
        }
        if (kind < 0.03) {
            return born.plusDays(draws.between(1, 9)).toString();
        }
        if (kind < 0.04) {
            return born.plusYears(draws.in(0.5) ? 1 : -1).toString();
        }
        if (kind < 0.06) {
            return "";
        }
        return kind < (eastern ? 0.2 : 0.07) ? born.getYear() + "-01-01" : born.toString();
    }

    private String sex() {
        return draws.in(0.02 * care) ? "" : person.woman() != draws.in(0.004 * care) ? "F" : "M";
    }

    private String postcode() {
        if (draws.in(0.03 * care)) {
            return "";
        }
        return draws.in(0.03 * care) ? Slips.one(person.postcode(), draws) : person.postcode();
    }
}
