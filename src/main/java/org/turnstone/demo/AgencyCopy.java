package org.turnstone.demo;

import java.time.LocalDate;
import java.util.List;

/** What one agency has written down about a person: its own reference, its own slips, its own late news of a move. */
final class AgencyCopy {
    private final long seed;
    private final Agency agency;
    private final TruePerson person;
    private final TruePerson mixedUpWith;
    private final Chance chance;
    private final String forename;
    private final String aliases;
    private final LocalDate born;
    private final String ethnicity;
    private final boolean careful;
    private final int newsAfterDays;

    /** @param mixedUpWith whose PNC the agency has written here, where two were swapped; else the person */
    AgencyCopy(long seed, Agency agency, TruePerson person, TruePerson mixedUpWith) {
        this.seed = seed;
        this.agency = agency;
        this.person = person;
        this.mixedUpWith = mixedUpWith;
        this.chance = Chance.of(seed, "copy " + agency, person.number());
        this.careful = agency == Agency.POLICE || agency == Agency.COUNCIL || agency == Agency.PRISON;
        this.forename = forename();
        this.aliases = aliases();
        this.born = born();
        this.ethnicity = ethnicity();
        this.newsAfterDays = chance.between(0, careful ? 40 : 220);
    }

    /** Someone whom nobody else knows, dealt out from the far end of the numbers. */
    static AgencyCopy ofNewcomer(long seed, Agency agency, History history, TruePerson inPlaceOf) {
        TruePerson newcomer = new People(seed, history).person(Identifiers.MOST_PEOPLE - 1 - inPlaceOf.number());
        return new AgencyCopy(seed, agency, newcomer, newcomer);
    }

    List<String> block(LocalDate day) {
        Identifiers ids = person.identifiers();
        return List.of(
                agency.personRef(person.number()),
                pnc(),
                holds(60, Agency.POLICE, Agency.PRISON) ? ids.cro() : "",
                agency == Agency.PROBATION || holds(92, Agency.COUNCIL, Agency.TREATMENT) ? ids.crn() : "",
                holds(97, Agency.PRISON) || holds(40, Agency.PROBATION) ? ids.noms() : "",
                holds(100, Agency.YOS) ? ids.yotRef() : "",
                holds(88, Agency.HEALTH, Agency.TREATMENT) ? ids.nhs() : "",
                forename,
                careful || agency == Agency.PROBATION ? person.name().middle() : "",
                surname(day),
                aliases,
                agency.written(born),
                person.sex(),
                ethnicity,
                home(day).postcode());
    }

    List<String> people(LocalDate day) {
        return List.of(home(day).written(), phone(), email(), language(), disability());
    }

    LocalDate moveKnownOn() {
        return person.movedOn().plusDays(newsAfterDays);
    }

    LocalDate changeKnownOn() {
        return person.changedOn().plusDays(newsAfterDays);
    }

    private String pnc() {
        String pnc = mixedUpWith.identifiers().pnc();
        if (person.is(LinkingCase.MISTYPED_PNC) && agency == Agency.PROBATION) {
            return Identifiers.mistyped(pnc, Chance.of(seed, "mistyped", person.number()));
        }
        boolean known = switch (agency) {
            case POLICE, COUNCIL -> true;
            case PROBATION, PRISON -> holds(96, agency);
            case YOS, HEALTH -> holds(75, agency);
            case TREATMENT, HOUSING, CHARITY -> holds(82, agency);
        };
        return known || person.is(LinkingCase.SWAPPED_PNC) ? pnc : "";
    }

    private boolean holds(int share, Agency... holders) {
        return List.of(holders).contains(agency)
                && Chance.of(seed, share + "% of " + agency, person.number()).percent(share);
    }

    private String forename() {
        String given = person.name().forename();
        if (careful || !chance.percent(6) || given.length() < 4) {
            return given;
        }
        int at = chance.between(1, given.length() - 2);
        return switch (chance.below(3)) {
            case 0 -> given.substring(0, at) + given.substring(at + 1);
            case 1 -> given.substring(0, at) + given.charAt(at) + given.substring(at);
            default -> given.substring(0, at) + given.charAt(at + 1) + given.charAt(at) + given.substring(at + 2);
        };
    }

    /** Police and prison keep the old name and list the new one; the others learn the new one in time. */
    private String surname(LocalDate day) {
        String before = person.surnameBefore();
        if (before == null) {
            return person.name().surname();
        }
        boolean old = careful || day.isBefore(changeKnownOn());
        return old ? before : person.name().surname();
    }

    private String aliases() {
        if (person.surnameBefore() != null && careful) {
            return person.name().forename() + " " + person.name().surname();
        }
        if (agency != Agency.POLICE || !chance.percent(9)) {
            return "";
        }
        String shorter = person.name()
                .forename()
                .substring(0, Math.min(3, person.name().forename().length()));
        String other = chance.percent(50)
                ? ";" + shorter + " " + chance.pick(chance.pick(Origin.all()).surnames())
                : "";
        return shorter + " " + person.name().surname() + other;
    }

    private LocalDate born() {
        LocalDate born = person.born();
        if (!careful && chance.percent(3)) {
            return born.getDayOfMonth() <= 12 && chance.percent(60)
                    ? LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                    : born.plusYears(1);
        }
        return born;
    }

    private String ethnicity() {
        int draw = chance.below(100);
        int blank = agency == Agency.HOUSING || agency == Agency.CHARITY ? 25 : 3;
        return draw < blank ? "" : draw < blank + 4 ? "NS" : person.ethnicity();
    }

    private Address home(LocalDate day) {
        return day.isBefore(moveKnownOn()) ? person.homeBefore() : person.home();
    }

    private String phone() {
        return holds(55, agency) ? "07700 900" + Identifiers.digits(person.number() % 1_000, 3) : "";
    }

    private String email() {
        return holds(20, agency) ? "post" + agency.personRef(person.number()).substring(2) + "@home.example" : "";
    }

    private String language() {
        return switch (person.ethnicity()) {
            case "W9", "O2" -> holds(30, agency) ? "Interpreter asked for" : "English";
            default -> "English";
        };
    }

    private String disability() {
        return holds(9, agency) ? "Dyslexia" : holds(6, agency) ? "Mobility" : "";
    }
}
