package org.turnstone.enforcement.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.enforcement.AtLarge;
import org.turnstone.enforcement.AtLargeDecision;
import org.turnstone.enforcement.AtLargeSpell;
import org.turnstone.enforcement.AtLargeStanding;
import org.turnstone.enforcement.EndAtLarge;
import org.turnstone.enforcement.ReadAtLarge;
import org.turnstone.enforcement.ReadAtLarge.Opened;
import org.turnstone.enforcement.RecordAtLarge;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

@Controller
final class AtLargeController {
    private static final String PATH = "/people/{reference}/at-large";

    private final ReadAtLarge reading;
    private final RecordAtLarge recording;
    private final EndAtLarge endings;
    private final Forms forms;

    AtLargeController(ReadAtLarge reading, RecordAtLarge recording, EndAtLarge endings, Forms forms) {
        this.reading = reading;
        this.recording = recording;
        this.endings = endings;
        this.forms = forms;
    }

    @Needs(Activity.RECORD_AT_LARGE)
    @GetMapping(PATH)
    ModelAndView show(@PathVariable String reference, @RequestParam(defaultValue = "") String corrects, Form form) {
        return page(reference, corrects.isEmpty() ? form : form.startingWith(Map.of("corrects", corrects)));
    }

    @Needs(Activity.RECORD_AT_LARGE)
    @PostMapping(PATH)
    ModelAndView save(@PathVariable String reference, AtLargeForm typed, Form form) {
        PersonId person = reading.named(reference);
        return forms.submit(
                form,
                AtLargeForm.class,
                () -> outcome(reference, recording.record(typed.change(person)), AtLargePage::recorded),
                again -> page(reference, again));
    }

    @Needs(Activity.RECORD_AT_LARGE)
    @GetMapping(PATH + "/end")
    ModelAndView toEnd(@PathVariable String reference, @RequestParam(defaultValue = "") String record, Form form) {
        return endPage(reference, record.isEmpty() ? form : form.startingWith(Map.of("record", record)));
    }

    @Needs(Activity.RECORD_AT_LARGE)
    @PostMapping(PATH + "/end")
    ModelAndView end(@PathVariable String reference, EndAtLargeForm typed, Form form) {
        PersonId person = reading.named(reference);
        return forms.submit(
                form,
                EndAtLargeForm.class,
                () -> outcome(
                        reference,
                        endings.end(typed.ending(person)),
                        spell -> "It is on record that this person is no longer unlawfully at large"),
                again -> endPage(reference, again));
    }

    private static Outcome outcome(
            String reference, AtLargeDecision decision, java.util.function.Function<AtLargeSpell, String> notice) {
        return switch (decision) {
            case AtLargeDecision.Done done -> new Outcome.Saved("/people/" + reference, notice.apply(done.spell()));
            case AtLargeDecision.Refused refused -> new Outcome.Refused(refused.problems());
            case AtLargeDecision.Overtaken overtaken -> overtaken(reference, overtaken.now());
        };
    }

    private static Outcome overtaken(String reference, AtLargeStanding now) {
        String said = now.today().stream()
                .map(spell -> AtLargePage.words(spell.said()))
                .findFirst()
                .orElse("Nothing is on record that stands today");
        return new Outcome.Overtaken(
                List.of(new Outcome.Difference("Unlawfully at large", "What you typed", said)),
                now.version(),
                "/people/" + reference);
    }

    private ModelAndView page(String reference, Form form) {
        Opened opened = reading.open(reference);
        UUID corrects = AtLargeForm.id(form.value("corrects"));
        Optional<AtLarge> was = corrects == null
                ? Optional.empty()
                : Optional.of(opened.standing().correcting(corrects).orElseThrow(NotFound::new));
        return new ModelAndView(
                "enforcement/at-large",
                "page",
                AtLargePage.of(
                        opened,
                        was.map(one -> form.startingWith(fields(one))).orElse(form),
                        was.map(AtLargePage::words).orElse(""),
                        List.of()));
    }

    private ModelAndView endPage(String reference, Form form) {
        Opened opened = reading.open(reference);
        UUID record = AtLargeForm.id(form.value("record"));
        AtLargeSpell spell =
                record == null ? null : opened.standing().ending(record).orElse(null);
        if (spell == null) {
            throw new NotFound();
        }
        return new ModelAndView(
                "enforcement/end-at-large",
                "page",
                AtLargePage.of(
                        opened,
                        form,
                        AtLargePage.words(spell.said()),
                        opened.standing().ends(spell)));
    }

    private static Map<String, String> fields(AtLarge was) {
        LocalDate from = was.from();
        Map<String, String> fields = new HashMap<>(Map.of(
                "from-day",
                "" + from.getDayOfMonth(),
                "from-month",
                "" + from.getMonthValue(),
                "from-year",
                "" + from.getYear(),
                "ground",
                was.ground(),
                "other",
                was.other(),
                "authority",
                was.authority()));
        if (was.at() != null) {
            fields.put("time", was.at().toString());
        }
        return fields;
    }
}
