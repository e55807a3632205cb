package org.turnstone.linkage.examples;

import java.text.Normalizer;
import java.util.List;
import org.turnstone.linkage.examples.HistoricalStyle.Person;

/** How later hands wrote a person down: some carefully, some not, so that faults come together. */
final class HistoricalDamage {
    private final Draws draws;

    HistoricalDamage(Draws draws) {
        this.draws = draws;
    }

    List<String> none(Person person) {
        return List.of(
                person.forename(),
                person.middle(),
                person.surname(),
                person.born().toString(),
                sex(person),
                person.place().name(),
                person.place().postcodes().get(person.home()),
                person.occupation());
    }

    List<String> of(Person person) {
        double care = draws.in(0.4) ? 1.85 : 0.82;
        String forename = forename(person, care);
        String middle = draws.in(0.3 * care) ? "" : draws.in(0.15) ? initial(person.middle()) : person.middle();
        String surname = surname(person, care);
        if (!middle.isEmpty() && draws.in(0.05 * care)) {
            String held = middle;
            middle = forename;
            forename = held;
        } else if (draws.in(0.015 * care)) {
            String held = surname;
            surname = forename;
            forename = held;
        }
        return List.of(
                forename,
                middle,
                surname,
                born(person, care),
                draws.in(0.08) ? "" : draws.in(0.01) ? "F".equals(sex(person)) ? "M" : "F" : sex(person),
                place(person, care),
                postcode(person, care),
                draws.in(0.2 * care) ? "" : draws.in(0.1) ? "gentleman" : person.occupation());
    }

    private String forename(Person person, double care) {
        String name = person.forename();
        double kind = draws.share() / care;
        if (kind < 0.02) {
            return "";
        }
        if (kind < 0.14) {
            return Names.variant(name, draws);
        }
        if (kind < 0.20) {
            return initial(name);
        }
        if (kind < 0.28) {
            return Slips.one(name, draws);
        }
        if (kind < 0.33) {
            return (person.woman() ? "Lady " : draws.in(0.6) ? "Sir " : "Rev. ") + name;
        }
        return kind < 0.37 && !person.middle().isEmpty() ? name + " " + person.middle() : name;
    }

    private String surname(Person person, double care) {
        String name = person.surname();
        double kind = draws.share() / care;
        if (person.woman() && draws.in(0.15)) {
            return person.maiden();
        }
        if (kind < 0.03) {
            return "";
        }
        if (kind < 0.11) {
            return Slips.one(name, draws);
        }
        if (kind < 0.18) {
            return Slips.misheard(name, draws);
        }
        if (kind < 0.20) {
            return accented(name);
        }
        if (kind < 0.24) {
            return "of " + person.place().name();
        }
        if (kind < 0.27) {
            return name + ", " + draws.between(1, 9) + "th Baronet";
        }
        return kind < 0.30 ? name.split("-", -1)[0] : name;
    }

    private String born(Person person, double care) {
        String day = person.born().toString();
        double kind = draws.share() / care;
        if (kind < 0.15) {
            return "";
        }
        if (kind < 0.26) {
            return day.substring(0, 4) + "-01-01";
        }
        if (kind < 0.34) {
            return Slips.digit(day, draws);
        }
        if (kind < 0.37) {
            return person.born().plusYears(draws.between(-5, 5)).toString();
        }
        return kind < 0.40 ? day.substring(0, 5) + day.substring(8) + "-" + day.substring(5, 7) : day;
    }

    private String place(Person person, double care) {
        if (draws.in(0.12 * care)) {
            return "";
        }
        return draws.in(0.15) ? person.place().county() : person.place().name();
    }

    private String postcode(Person person, double care) {
        List<String> nearby = person.place().postcodes();
        if (draws.in(0.14 * care)) {
            return "";
        }
        String written = nearby.get(draws.in(0.4 * care) ? draws.below(nearby.size()) : person.home());
        return draws.in(0.05 * care) ? Slips.one(written, draws) : written;
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : name.charAt(0) + ".";
    }

    /** An accent over the first vowel, as one letter or as two. */
    private String accented(String name) {
        for (int at = 0; at < name.length(); at++) {
            if ("aeou".indexOf(name.charAt(at)) >= 0) {
                String marked =
                        name.substring(0, at + 1) + (draws.in(0.5) ? "\u0301" : "\u0308") + name.substring(at + 1);
                return draws.in(0.5) ? Normalizer.normalize(marked, Normalizer.Form.NFC) : marked;
            }
        }
        return name;
    }

    private static String sex(Person person) {
        return person.woman() ? "F" : "M";
    }
}
