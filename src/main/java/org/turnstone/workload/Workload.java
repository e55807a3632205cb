package org.turnstone.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.turnstone.partnership.StaffNames.Leaver;
import org.turnstone.partnership.StaffNames.StaffName;
import org.turnstone.shared.AgencyCode;

/**
 * Who works with how many people on a day, beside what each can (Oldham 3.2; Haringey 4.2: grow to 310).
 *
 * @param all the whole cohort
 * @param categories in their order, the last of them those without one, where there are any
 * @param agencies by name, the last of them nobody, where nobody leads
 * @param workers by agency and name, those who have left among them; who works with nobody is not
 */
public record Workload(LocalDate day, Load all, List<Load> categories, List<Load> agencies, List<WorkerLoad> workers) {
    /** What is not a category or an agency: it can have no capacity. */
    private static final String NONE = "";

    public Workload {
        categories = List.copyOf(categories);
        agencies = List.copyOf(agencies);
        workers = List.copyOf(workers);
    }

    /** What the parts of the cohort are called, in the order in which they are shown. */
    record Named(List<String> categories, Map<AgencyCode, String> agencies) {
        Named {
            categories = List.copyOf(categories);
        }
    }

    static Workload of(
            LocalDate day,
            List<OnCohort> people,
            Collection<Capacity> set,
            Named named,
            Collection<StaffName> staff,
            List<Leaver> leavers) {
        Map<Part, Capacity> on = Capacity.on(set, day);
        List<Load> categories = new ArrayList<>();
        named.categories()
                .forEach(name -> categories.add(
                        load(Part.category(name), name, people, on, one -> name.equals(one.category()))));
        rest(
                        Part.category(NONE),
                        "No category",
                        people,
                        one -> !named.categories().contains(Objects.requireNonNullElse(one.category(), NONE)))
                .ifPresent(categories::add);
        List<Load> agencies = new ArrayList<>();
        named.agencies()
                .forEach((code, name) -> agencies.add(
                        load(Part.agency(code.value()), name, people, on, one -> code.equals(one.lead()))));
        rest(Part.agency(NONE), "Nobody leads", people, one -> one.lead() == null)
                .ifPresent(agencies::add);
        return new Workload(
                day,
                load(Part.ALL, "The cohort", people, on, one -> true),
                categories,
                agencies,
                Stream.concat(staff.stream(), leavers.stream().map(Leaver::staff))
                        .distinct()
                        .map(one -> worker(one, people, leavers))
                        .filter(one -> one.leads() + one.deputises() > 0)
                        .sorted(Comparator.comparing(
                                        (WorkerLoad one) -> one.worker().agencyName())
                                .thenComparing(one -> one.worker().name())
                                .thenComparing(one -> one.worker().reference()))
                        .toList());
    }

    private static Load load(
            Part part, String words, List<OnCohort> people, Map<Part, Capacity> on, Predicate<OnCohort> holds) {
        return Load.of(part, words, people.stream().filter(holds).toList(), Optional.ofNullable(on.get(part)));
    }

    private static Optional<Load> rest(Part part, String words, List<OnCohort> people, Predicate<OnCohort> holds) {
        return Optional.of(load(part, words, people, Map.of(), holds)).filter(one -> one.people() > 0);
    }

    private static WorkerLoad worker(StaffName worker, List<OnCohort> people, List<Leaver> leavers) {
        List<OnCohort> led =
                people.stream().filter(one -> worker.id().equals(one.worker())).toList();
        return new WorkerLoad(
                worker,
                led.size(),
                Load.count(led, OnCohort::isEnforced),
                Load.count(led, OnCohort::inCustody),
                Load.count(people, one -> worker.id().equals(one.deputy())),
                leavers.stream()
                        .filter(one -> one.staff().equals(worker))
                        .findFirst()
                        .orElse(null));
    }

    /** Everything for which there can be a capacity, all of it first. */
    public List<Load> parts() {
        List<Load> parts = new ArrayList<>(List.of(all));
        parts.addAll(categories);
        parts.addAll(agencies);
        return parts.stream().filter(Load::canBeSet).toList();
    }

    /**
     * @param people how many more, or below nothing fewer
     * @param staff the same of lead workers; counts for an agency alone
     */
    public WhatIf whatIf(Load load, int people, int staff) {
        return WhatIf.of(load, people, staff, workers);
    }
}
