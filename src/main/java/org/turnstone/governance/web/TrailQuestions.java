package org.turnstone.governance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnstone.governance.NamesPeople;
import org.turnstone.governance.Operation;
import org.turnstone.governance.TrailKind;
import org.turnstone.governance.TrailSearch;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.StaffNames;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;
import org.turnstone.site.NotUnderstood;

/** Reads what was typed into the search of the trail. */
@Component
class TrailQuestions {
    private final NamesPeople people;
    private final AgencyNames agencies;
    private final StaffNames staff;

    TrailQuestions(NamesPeople people, AgencyNames agencies, StaffNames staff) {
        this.agencies = agencies;
        this.people = people;
        this.staff = staff;
    }

    /**
     * @param not takes what stands for nothing and so narrows nothing
     * @param problems what cannot be read is added here in the order of the page, and then nothing is to be searched
     */
    TrailSearch read(TrailQuery typed, List<Problem> problems, List<NotUnderstood> not) {
        PersonId person = person(Typed.text(typed.person()), problems);
        Set<StaffId> who = staff(Typed.text(typed.staff()), problems);
        Optional<LocalDate> from = Typed.day("from", typed.fromDay(), typed.fromMonth(), typed.fromYear(), problems);
        Optional<LocalDate> to = Typed.day("to", typed.toDay(), typed.toMonth(), typed.toYear(), problems);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            problems.add(new Problem("to", "Enter a last day that is not before the first"));
        }
        String agency = agency(Typed.text(typed.agency()), not);
        return new TrailSearch(
                person,
                who,
                agency.isEmpty() ? null : new AgencyCode(agency),
                one(
                        "operation",
                        Operation.values(),
                        Typed.text(typed.operation()),
                        "Entries of whatever was done",
                        not),
                one("kind", TrailKind.values(), Typed.text(typed.kind()), "Entries of every kind", not),
                from.map(TrailQuestions::start).orElse(null),
                to.map(day -> start(day.plusDays(1))).orElse(null),
                before(Typed.text(typed.before())));
    }

    private @Nullable PersonId person(String reference, List<Problem> problems) {
        if (reference.isEmpty()) {
            return null;
        }
        Optional<PersonId> named = people.named(reference);
        if (named.isEmpty()) {
            problems.add(new Problem("person", "Enter a reference that is in use, such as K7-4M2"));
        }
        return named.orElse(null);
    }

    private @Nullable Set<StaffId> staff(String name, List<Problem> problems) {
        if (name.isEmpty()) {
            return null;
        }
        String sought = name.toLowerCase(Locale.UK);
        Set<StaffId> met = staff.all().stream()
                .filter(one -> one.name().toLowerCase(Locale.UK).contains(sought)
                        || one.reference().equalsIgnoreCase(name))
                .map(StaffNames.StaffName::id)
                .collect(Collectors.toSet());
        if (met.isEmpty()) {
            problems.add(new Problem("staff", "Enter the name of a member of staff, or a part of it"));
        }
        return met;
    }

    private String agency(String code, List<NotUnderstood> not) {
        boolean known =
                agencies.all().stream().anyMatch(one -> one.code().value().equals(code));
        if (!known && !code.isEmpty()) {
            not.add(NotUnderstood.value("agency", code, "Entries of any agency"));
        }
        return known ? code : "";
    }

    private static <T extends Enum<T>> @Nullable T one(
            String field, T[] all, String name, String shown, List<NotUnderstood> not) {
        Optional<T> found =
                Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
        if (found.isEmpty() && !name.isEmpty()) {
            not.add(NotUnderstood.value(field, name, shown));
        }
        return found.orElse(null);
    }

    private static @Nullable Long before(String number) {
        return number.matches("[0-9]{1,18}") ? Long.valueOf(number) : null;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(London.ZONE).toInstant();
    }
}
