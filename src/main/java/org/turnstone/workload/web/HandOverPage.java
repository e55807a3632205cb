package org.turnstone.workload.web;

import java.util.List;
import java.util.stream.Stream;
import org.turnstone.site.Days;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Option;
import org.turnstone.workload.HandOverWork.Held;
import org.turnstone.workload.HandOverWork.Opened;

/** What the page on which somebody's people are handed over shows. */
public record HandOverPage(
        Form form, String name, String agency, String action, List<Line> lines, List<Option> others) {
    /** @param as whether they lead or deputise, and since when */
    public record Line(int number, String name, String reference, String as, boolean ticked) {
        /** The first has the plain name, so that an error can lead there. */
        public String key() {
            return number == 0 ? "person" : "person-" + (number + 1);
        }
    }

    public HandOverPage {
        lines = List.copyOf(lines);
        others = List.copyOf(others);
    }

    static HandOverPage of(Opened opened, Form form) {
        List<Held> held = opened.held();
        boolean fresh = form.typed().isEmpty();
        return new HandOverPage(
                form,
                opened.from().name(),
                opened.from().agencyName(),
                HandOverController.of(opened.from().id()),
                Stream.iterate(0, number -> number < held.size(), number -> number + 1)
                        .map(number -> line(number, held.get(number), fresh, form))
                        .toList(),
                Stream.concat(
                                Stream.of(Option.of("", "Choose…")),
                                opened.others().entrySet().stream()
                                        .map(one -> Option.of(
                                                one.getKey().id().value().toString(),
                                                words(one.getKey().name(), one.getValue()))))
                        .toList());
    }

    private static Line line(int number, Held held, boolean fresh, Form form) {
        String reference = held.person().reference();
        return new Line(
                number,
                held.person().name(),
                reference,
                (held.leads() ? "Leads since " : "Deputy since ")
                        + Days.day(held.allocation().period().from()),
                fresh || form.values("person").contains(reference));
    }

    private static String words(String name, long leads) {
        return name + (leads == 0 ? "" : leads == 1 ? " (leads 1 person)" : " (leads " + leads + " people)");
    }
}
