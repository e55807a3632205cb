package org.turnstone.site.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.turnstone.partnership.KeepWards;
import org.turnstone.partnership.Named;
import org.turnstone.shared.NotFound;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Govuk.Option;
import org.turnstone.site.Outcome;
import org.turnstone.site.Outcome.Difference;
import org.turnstone.site.Outcome.Saved;

/** A ward, and the area that it belongs to. */
@Controller
final class WardController {
    static final String PATH = AdministrationController.PATH + "/wards";

    private static final List<String> ENDINGS =
            List.of("From this day on it is not offered where a ward is chosen. Its name stays in every record.");

    private final Areas areas;
    private final KeepWards keep;
    private final Forms forms;

    WardController(Areas areas, KeepWards keep, Forms forms) {
        this.areas = areas;
        this.keep = keep;
        this.forms = forms;
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @GetMapping(PATH + "/add")
    ModelAndView toAdd(Form form) {
        return page(form, "", "");
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @PostMapping(PATH + "/add")
    ModelAndView add(NamedForm typed, Form form) {
        return forms.submit(form, NamedForm.class, () -> added(typed.asked()), again -> page(again, "", ""));
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @GetMapping(PATH + "/{ward}")
    ModelAndView toChange(@PathVariable String ward, Form form) {
        Ward now = named(ward);
        Map<String, String> start = Keeping.start(now.standing());
        start.put("name", now.name());
        start.put("of", now.area());
        return page(form.startingWith(start), now.name(), now.area());
    }

    @Needs(Activity.KEEP_PARTNERSHIP)
    @PostMapping(PATH + "/{ward}")
    ModelAndView change(@PathVariable String ward, NamedForm typed, Form form) {
        Ward now = named(ward);
        return forms.submit(
                form, NamedForm.class, () -> changed(ward, typed), again -> page(again, now.name(), now.area()));
    }

    private Outcome added(Named asked) {
        return Keeping.outcome(
                keep.add(asked),
                new Saved(AreaController.PATH, asked.name() + " is one of the wards from today"),
                now -> Stream.empty(),
                Ward::standing);
    }

    private Outcome changed(String ward, NamedForm typed) {
        Named asked = typed.asked();
        Map<String, String> names = areas.all().stream().collect(Collectors.toMap(Area::code, Area::name));
        return Keeping.outcome(
                keep.change(ward, asked, Keeping.text(typed.version())),
                new Saved(AreaController.PATH, "What you changed about " + asked.name() + " is saved"),
                now -> Stream.of(
                        new Difference("Area", names.getOrDefault(asked.of(), ""), now.areaName()),
                        new Difference("Name", asked.name(), now.name()),
                        Keeping.end(asked.ending(), now.standing())),
                Ward::standing);
    }

    private Ward named(String ward) {
        return areas.ward(ward).orElseThrow(NotFound::new);
    }

    /** @param area that it belongs to now, which may have ended; empty for a ward to be added */
    private ModelAndView page(Form form, String named, String area) {
        List<Option> choices = Keeping.choices(
                "Choose an area",
                areas.all().stream()
                        .filter(one -> !one.over() || one.code().equals(area))
                        .map(one -> Option.of(one.code(), one.name())));
        return new ModelAndView(
                "site/named",
                "page",
                new NamedPage(form, AreaController.BACK, named, "ward", "Area", choices, ENDINGS));
    }
}
