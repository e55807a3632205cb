package org.turnstone.linkage.examples;

import java.time.LocalDate;

/** One person as they are: the same for the same seed and number, whoever else is made. */
record AgencyPerson(
        int number,
        Names.Origin origin,
        String forename,
        String middle,
        String surname,
        String otherSurname,
        LocalDate born,
        boolean woman,
        String pnc,
        String address,
        String postcode,
        String phone) {

    /** Families stand at set places among each thousand numbers. */
    enum Kin {
        NONE,
        TWIN,
        SIBLING,
        FATHER
    }

    private static final String LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";

    /** One in a hundred has a twin, one in fifty a brother or sister, one in two hundred a father of the same name. */
    static Kin kin(int number) {
        int place = number % 1_000;
        if (place < 10) {
            return place % 2 == 1 ? Kin.TWIN : Kin.NONE;
        }
        if (place < 30) {
            return place % 2 == 1 ? Kin.SIBLING : Kin.NONE;
        }
        return place < 35 && place % 2 == 1 ? Kin.FATHER : Kin.NONE;
    }

    static AgencyPerson of(long seed, int number, int people) {
        AgencyPerson person = alone(seed, number, people);
        if (kin(number) == Kin.NONE) {
            return person;
        }
        AgencyPerson elder = alone(seed, number - 1, people);
        return person.kinOf(elder, Draws.of(seed, "kin", number));
    }

    private static AgencyPerson alone(long seed, int number, int people) {
        Draws draws = Draws.of(seed, "person", number);
        Names.Origin origin = Names.origin(draws);
        boolean woman = draws.in(0.16);
        LocalDate born = LocalDate.of(2008, 1, 1).minusDays((long) (draws.share() * draws.between(4_000, 21_000)));
        boolean hostel = draws.in(0.03);
        int home = hostel ? draws.below(Math.max(1, people / 1_000)) : draws.below(Math.max(1, people / 4));
        return new AgencyPerson(
                number,
                origin,
                origin.forenames(woman).pick(draws),
                draws.in(0.6) ? origin.forenames(woman).pick(draws) : "",
                origin.surnames().pick(draws),
                origin.surnames().pick(draws),
                born,
                woman,
                pnc(number),
                hostel ? "Hostel " + home : address(draws),
                hostel ? postcode(home, "KN") : postcode(home, "KM"),
                phone(draws));
    }

    private AgencyPerson kinOf(AgencyPerson elder, Draws draws) {
        return switch (kin(number)) {
            case TWIN -> {
                boolean alike = draws.in(0.8);
                boolean girl = alike ? elder.woman : woman;
                yield with(elder, twinName(elder, girl, draws), elder.born, girl);
            }
            case SIBLING -> with(elder, forename, elder.born.plusDays(draws.between(300, 2_500)), woman);
            default -> with(elder, elder.forename, elder.born.minusDays(draws.between(6_300, 12_000)), elder.woman);
        };
    }

    private AgencyPerson with(AgencyPerson elder, String forename, LocalDate born, boolean woman) {
        return new AgencyPerson(
                number,
                elder.origin,
                forename,
                middle,
                elder.surname,
                otherSurname,
                born,
                woman,
                pnc,
                elder.address,
                elder.postcode,
                elder.phone);
    }

    /** Parents of twins like names that begin or sound alike. */
    static String twinName(AgencyPerson elder, boolean woman, Draws draws) {
        String name = elder.origin.forenames(woman).pick(draws);
        for (int tries = 0; tries < 12; tries++) {
            boolean alike = tries > 7 || draws.in(0.5) || name.charAt(0) == elder.forename.charAt(0);
            if (!name.equals(elder.forename) && alike) {
                return name;
            }
            name = elder.origin.forenames(woman).pick(draws);
        }
        return elder.forename + "a";
    }

    /** Years that are still to come, with the right letter: well formed and nobody's. Source: GLOSSARY, PNC number. */
    static String pnc(int number) {
        int year = 30 + number % 10;
        int serial = number / 10 * 7 + 1_000_003;
        return "20" + year + "/" + serial + LETTERS.charAt((int) ((year * 10_000_000L + serial) % 23));
    }

    static String address(Draws draws) {
        String road = Names.ORIGINS.getFirst().surnames().pick(draws);
        return draws.between(1, 180) + " " + road + (draws.in(0.6) ? " Road" : draws.in(0.5) ? " Street" : " Close");
    }

    static String phone(Draws draws) {
        return "+999 " + draws.between(10_000_000, 99_999_999);
    }

    /** In no postcode area that there is; people in hostels have those that begin with KN. */
    static String postcode(int home, String area) {
        int inward = home / 99;
        return area + (1 + home % 99) + " " + inward % 10 + (char) ('A' + inward / 10 % 20)
                + (char) ('A' + inward / 200 % 20);
    }
}
