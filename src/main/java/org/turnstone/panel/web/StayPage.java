package org.turnstone.panel.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.turnstone.panel.Meeting;
import org.turnstone.panel.StayAsTheyAre.Choice;
import org.turnstone.panel.StayAsTheyAre.Offered;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagSpell;
import org.turnstone.site.ClockBar;
import org.turnstone.site.Form;
import org.turnstone.site.RagTag;

/**
 * What the page on which several people are kept as they are shows.
 *
 * @param cannot why nothing can be decided now; empty where it can
 */
public record StayPage(Form form, String back, String name, String day, String cannot, List<Line> lines) {
    /** @param seen the reference with the version of the person's RAG history */
    public record Line(
            int number,
            String name,
            String reference,
            RagTag tag,
            @Nullable ClockBar clock,
            String why,
            String seen,
            boolean ticked) {}

    public StayPage {
        lines = List.copyOf(lines);
    }

    static StayPage of(Choice choice, Form form) {
        List<String> ticked = form.values("person");
        List<Offered> offered = choice.offered();
        return new StayPage(
                form,
                "/meetings/" + choice.meeting().id(),
                choice.meeting().terms().name(),
                Days.words(choice.meeting().heldOn()),
                cannot(choice.meeting()),
                IntStream.range(0, offered.size())
                        .mapToObj(place -> line(place, offered.get(place), ticked))
                        .toList());
    }

    private static String cannot(Meeting meeting) {
        if (!meeting.terms().decides()) {
            return "Nothing is decided about people at this kind of meeting.";
        }
        return meeting.isOpen() ? "" : "This panel is not open: nothing can be decided at it.";
    }

    private static Line line(int place, Offered one, List<String> ticked) {
        String reference = one.item().person().reference();
        RagSpell spell = one.standing().now().spell();
        return new Line(
                place,
                one.item().person().name(),
                reference,
                RagDisplay.tag(one.standing().now()),
                RagDisplay.clock(one.standing().now(), one.standing().limits()),
                spell == null ? "" : one.standing().told().why(spell),
                reference + " " + one.standing().version(),
                ticked.contains(reference));
    }
}
