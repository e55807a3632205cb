package org.turnstone.site.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.partnership.Areas;
import org.turnstone.partnership.Areas.Area;
import org.turnstone.partnership.Areas.Ward;
import org.turnstone.partnership.KeepAreas;
import org.turnstone.partnership.Named;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Govuk.Link;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;
import org.turnstone.site.Outcome.Saved;

/** The areas that the partnership works in, each with its wards. */
@Controller
final class AreaController {
    static final String PATH = AdministrationController.PATH + "/areas";

    static final Link BACK = Link.to(PATH, "Areas and wards");

    private static final List<String> ENDINGS = List.of(
            "From this day on it is not offered where an area is chosen, and its wards end with it. Its name and theirs stay in every record.",
            "Wards that go on in another area are moved there first: change the ward.");

    private final Areas areas;
    private final KeepAreas keep;
    private final Forms forms;
    private final Clock clock;

    AreaController(Areas areas, KeepAreas keep, Forms forms, Clock clock) {
        this.areas = areas;
        this.keep = keep;
        this.forms = forms;
        this.clock = clock;
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @GetMapping(PATH)
    ModelAndView all() {
        LocalDate today = London.today(clock);
        List<Ward> wards = areas.wards();
        List<AreasPage.Line> lines = areas.all().stream()
                .map(one -> AreasPage.Line.of(one, wards, today))
                .toList();
        return new ModelAndView("site/areas", "page", new AreasPage(Tabs.AREAS.all(), lines));
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @GetMapping(PATH + "/add")
    ModelAndView toAdd(Form form) {
        return page(form, "");
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @PostMapping(PATH + "/add")
    ModelAndView add(NamedForm typed, Form form) {
        return forms.submit(form, NamedForm.class, () -> added(typed.asked()), again -> page(again, ""));
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @GetMapping(PATH + "/{area}")
    ModelAndView toChange(@PathVariable String area, Form form) {
        Area now = named(area);
        Map<String, String> start = Keeping.start(now.standing());
        start.put("name", now.name());
        return page(form.startingWith(start), now.name());
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @PostMapping(PATH + "/{area}")
    ModelAndView change(@PathVariable String area, NamedForm typed, Form form) {
        Area now = named(area);
        return forms.submit(form, NamedForm.class, () -> changed(area, typed), again -> page(again, now.name()));
    }

    private Outcome added(Named asked) {
        return Keeping.outcome(
                keep.add(asked),
                new Saved(PATH, asked.name() + " is one of the areas from today"),
                now -> Stream.empty(),
                Area::standing);
    }

    private Outcome changed(String area, NamedForm typed) {
        Named asked = typed.asked();
        return Keeping.outcome(
                keep.change(area, asked, Keeping.text(typed.version())),
                new Saved(PATH, "What you changed about " + asked.name() + " is saved"),
                now -> Stream.of(
                        new Difference("Name", asked.name(), now.name()), Keeping.end(asked.ending(), now.standing())),
                Area::standing);
    }

    private Area named(String area) {
        return areas.of(area).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(Form form, String named) {
        return new ModelAndView("site/named", "page", new NamedPage(form, BACK, named, "area", "", List.of(), ENDINGS));
    }
}
