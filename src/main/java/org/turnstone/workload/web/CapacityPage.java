package org.turnstone.workload.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.turnstone.site.Days;
import org.turnstone.workload.Capacity;
import org.turnstone.workload.Load;
import org.turnstone.workload.Part;
import org.turnstone.workload.ReadWorkload.Opened;
import org.turnstone.workload.WorkerLoad;

/** What the page of workload and capacity shows. */
public record CapacityPage(
        LoadShown all,
        List<LoadShown> categories,
        List<LoadShown> agencies,
        List<WorkerShown> workers,
        WhatIfShown whatIf,
        List<SetShown> set,
        boolean maySet,
        String asAt) {
    /**
     * @param leaves that they have left or leave soon; empty where they stay
     * @param handOver where their people are handed over; empty for who may not
     */
    public record WorkerShown(WorkerLoad load, String leaves, String handOver) {}

    /** A line that was set. */
    public record SetShown(String from, String part, String places, String reason, String by) {}

    public CapacityPage {
        categories = List.copyOf(categories);
        agencies = List.copyOf(agencies);
        workers = List.copyOf(workers);
        set = List.copyOf(set);
    }

    static CapacityPage of(Opened opened, WhatIfShown whatIf) {
        Map<Part, String> words = opened.workload().parts().stream().collect(Collectors.toMap(Load::of, Load::words));
        return new CapacityPage(
                LoadShown.of(opened.workload().all()),
                shown(opened.workload().categories()),
                shown(opened.workload().agencies()),
                opened.workload().workers().stream()
                        .map(one -> worker(one, opened))
                        .toList(),
                whatIf,
                opened.set().stream().map(line -> set(line, words)).toList(),
                opened.maySet(),
                Days.day(opened.workload().day()));
    }

    private static List<LoadShown> shown(List<Load> loads) {
        return loads.stream().map(LoadShown::of).toList();
    }

    private static WorkerShown worker(WorkerLoad load, Opened opened) {
        LocalDate last = load.lastDay();
        String leaves = load.leaves() == null ? "" : last == null ? "Has left" : "Leaves after " + Days.day(last);
        return new WorkerShown(
                load,
                leaves,
                opened.theirs().contains(load.worker())
                        ? HandOverController.of(load.worker().id())
                        : "");
    }

    private static SetShown set(Capacity line, Map<Part, String> words) {
        Integer places = line.places();
        return new SetShown(
                Days.day(line.from()),
                words.getOrDefault(line.of(), line.of().code()),
                places == null ? "No limit" : "%,d".formatted(places),
                line.reason(),
                line.by());
    }
}
