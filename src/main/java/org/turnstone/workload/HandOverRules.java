package org.turnstone.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.cohort.Allocating;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.Allocation.Worker;
import org.turnstone.cohort.AllocationStanding;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;
import org.turnstone.site.Days;
import org.turnstone.workload.HandOverWork.Handing;
import org.turnstone.workload.HandOverWork.Opened;

/** What has to be right before somebody's people are handed over, and what is then said of each. */
final class HandOverRules {
    /** The same of whoever is not there and of whoever may not be known of. */
    static final String NOT_THEIRS = "no longer with this member of staff, or not on your list";

    static final String OTHERWISE =
            "the other worker named is nobody on the list of staff. Open them to say who leads and who deputises";

    private HandOverRules() {}

    static List<Problem> problems(Handing typed, Opened opened) {
        List<Problem> problems = new ArrayList<>();
        if (typed.people().isEmpty()) {
            problems.add(new Problem("person", "Select who is handed over"));
        } else if (typed.people().size() > HandOverWork.MOST) {
            problems.add(new Problem(
                    "person",
                    "Select %d people or fewer at once: you have selected %,d"
                            .formatted(HandOverWork.MOST, typed.people().size())));
        }
        if (opened.others().keySet().stream()
                .noneMatch(one -> one.id().value().toString().equals(typed.to()))) {
            problems.add(new Problem(
                    "to", "Select who takes over, of " + opened.from().agencyName()));
        }
        if (!typed.notADay().isEmpty()) {
            problems.add(new Problem("from", typed.notADay()));
        } else if (typed.day() == null) {
            problems.add(new Problem("from", "Enter the day, for example 16 11 2026"));
        }
        return problems;
    }

    /**
     * Why somebody stays with whom they are: because others have entered who leads meanwhile, or from a later day on, or because
     * a worker who stays is written by a name that means nobody on the list of staff. Empty where they can be handed over.
     */
    static Optional<String> stays(AllocationStanding standing, Handing typed) {
        Allocation now = standing.now();
        if (now == null || !(is(now.leadWorker(), typed.from()) || is(now.deputy(), typed.from()))) {
            return Optional.of(NOT_THEIRS);
        }
        if (isUnknown(now.leadWorker()) || isUnknown(now.deputy())) {
            return Optional.of(OTHERWISE);
        }
        Allocation next = standing.next();
        LocalDate day = typed.day();
        return next == null || day == null || day.isBefore(next.period().from())
                ? Optional.empty()
                : Optional.of("from " + Days.day(next.period().from()) + " "
                        + standing.agencies()
                                .getOrDefault(
                                        next.leadAgency(), next.leadAgency().value())
                        + " leads, as entered already. Hand over from an earlier day, or open them");
    }

    /** The same with one worker in the place of another; who would be lead and deputy at once is no deputy. */
    static Allocating wanted(AllocationStanding standing, Handing typed) {
        Allocation now = Objects.requireNonNull(standing.now());
        String lead = instead(now.leadWorker(), typed);
        String deputy = instead(now.deputy(), typed);
        return new Allocating(
                standing.member().person(),
                typed.day(),
                now.leadAgency().value(),
                lead,
                deputy.equals(lead) ? "" : deputy,
                standing.version(),
                typed.notADay());
    }

    static boolean is(@Nullable Worker worker, StaffId staff) {
        return worker != null && staff.equals(worker.staff());
    }

    private static boolean isUnknown(@Nullable Worker worker) {
        return worker != null && worker.staff() == null;
    }

    private static String instead(@Nullable Worker worker, Handing typed) {
        StaffId staff = worker == null ? null : worker.staff();
        if (staff == null) {
            return "";
        }
        return staff.equals(typed.from()) ? typed.to() : staff.value().toString();
    }
}
