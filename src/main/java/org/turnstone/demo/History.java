package org.turnstone.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The four years that are told, and on which evening each agency sends what it wrote down on a day. */
record History(LocalDate asAt) {
    LocalDate first() {
        return asAt.minusYears(4);
    }

    LocalDate last() {
        return asAt.minusDays(1);
    }

    /** By month at first and by night at the end for what moves daily; by half-year and by week for the rest. */
    LocalDate sentOn(Agency agency, Kind kind, LocalDate written) {
        if (cameLately(kind)) {
            return last();
        }
        if (!written.isAfter(first())) {
            return first();
        }
        return movesDaily(agency, kind) ? busy(written, kind) : quiet(written);
    }

    private LocalDate busy(LocalDate written, Kind kind) {
        LocalDate nightly = last().minusDays(kind == Kind.ARRESTS ? 14 : 60);
        return written.isAfter(nightly) ? written : earlier(written.with(TemporalAdjusters.lastDayOfMonth()), nightly);
    }

    private LocalDate quiet(LocalDate written) {
        LocalDate weekly = last().minusDays(28);
        if (written.isAfter(weekly)) {
            return earlier(sundayFrom(written), last());
        }
        LocalDate yearAgo = last().minusYears(1);
        return written.isAfter(yearAgo)
                ? earlier(endOfMonths(written, 3), weekly)
                : earlier(endOfMonths(written, 6), yearAgo);
    }

    /** Kinds that agencies had not sent before the last evening: then all of them at once. */
    private static boolean cameLately(Kind kind) {
        return switch (kind) {
            case REQUIRED_ASSESSMENTS, SCREENINGS, TOP, DV_INCIDENTS, ACTIONS -> true;
            default -> false;
        };
    }

    private static boolean movesDaily(Agency agency, Kind kind) {
        return switch (kind) {
            case STAFF, PEOPLE, HEARINGS, DRUG_TESTS, MARKERS -> false;
            case ORDERS, CONTACTS, ASSESSMENTS, TREATMENT, ACCOMMODATION, EMPLOYMENT -> false;
            case REQUIRED_ASSESSMENTS, SCREENINGS, TOP, DV_INCIDENTS, ACTIONS -> false;
            case OFFENCES -> agency == Agency.POLICE;
            case CUSTODY -> agency == Agency.PRISON;
            case ARRESTS, COHORT, ALLOCATIONS, RAG -> true;
        };
    }

    private static LocalDate sundayFrom(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private static LocalDate endOfMonths(LocalDate day, int months) {
        int end = (day.getMonthValue() + months - 1) / months * months;
        return day.withDayOfMonth(1).withMonth(end).with(TemporalAdjusters.lastDayOfMonth());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
