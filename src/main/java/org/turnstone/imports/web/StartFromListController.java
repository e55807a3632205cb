package org.turnstone.imports.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.imports.ImportRuns;
import org.turnstone.imports.PartnershipList;
import org.turnstone.imports.PartnershipList.Said;
import org.turnstone.imports.StartFromList;
import org.turnstone.imports.StartFromList.ListColumn;
import org.turnstone.imports.StartFromList.ListShown;
import org.turnstone.imports.StartFromList.Step;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

/** A partnership's own list: brought, its columns said, looked at, taken. */
@Controller
final class StartFromListController {
    private static final Duration A_WHILE = Duration.ofSeconds(4);
    private static final int LONGEST = 40;

    private final Access access;
    private final ImportRuns runs;
    private final StartFromList start;
    private final Forms forms;
    private final Clock clock;

    StartFromListController(Access access, ImportRuns runs, StartFromList start, Forms forms, Clock clock) {
        this.access = access;
        this.runs = runs;
        this.start = start;
        this.forms = forms;
        this.clock = clock;
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @GetMapping("/imports/list")
    ModelAndView begin(Form form) {
        return new ModelAndView("imports/list")
                .addObject("form", form)
                .addObject("page", ListPage.of(Acting.required(), runs.agencies(), runs.going(), Tabs.LIST.of(access)));
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @PostMapping("/imports/list")
    ModelAndView bring(
            Form form,
            @RequestParam(required = false) String agency,
            @RequestParam(required = false) String extractedAt,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        UploadForm upload = new UploadForm(PartnershipList.KINDS.getFirst(), agency, StartFromList.FEED, extractedAt);
        List<Problem> problems = upload.problems(file.getSize(), clock.instant());
        if (!problems.isEmpty()) {
            return refused(begin(form.refused(problems)));
        }
        try (InputStream content = file.getInputStream()) {
            UUID first = start.bring(upload.request(file.getOriginalFilename()), content);
            start.waitForFile(first, A_WHILE);
            return forms.saved(new Outcome.Saved("/imports/list/" + first + "/columns", null));
        }
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @GetMapping("/imports/list/{run}/columns")
    ModelAndView columns(@PathVariable UUID run, Form form) {
        return columns(start.columns(run), form);
    }

    private static ModelAndView columns(ListShown shown, Form form) {
        return new ModelAndView("imports/list-columns")
                .addObject("form", form)
                .addObject("page", ListColumnsPage.of(shown, form));
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @PostMapping("/imports/list/{run}/columns")
    ModelAndView look(@PathVariable UUID run, Form form, @RequestParam Map<String, String> typed) {
        ListShown shown = start.columns(run);
        List<Problem> problems = start.look(run, said(shown, typed));
        if (!problems.isEmpty()) {
            return refused(columns(shown, form.refused(problems)));
        }
        start.waitFor(run, A_WHILE);
        return forms.saved(new Outcome.Saved("/imports/list/" + run, null));
    }

    private static PartnershipList said(ListShown shown, Map<String, String> typed) {
        List<String> places = ListColumnsPage.places(shown);
        List<Said> said = new ArrayList<>();
        for (int place = 0; place < shown.columns().size(); place++) {
            ListColumn column = shown.columns().get(place);
            String is = typed.getOrDefault("is-" + place, "");
            said.add(new Said(
                    column.said().name(),
                    places.contains(is) ? is : "",
                    ColumnsPage.dateForm(typed.getOrDefault("dates-" + place, ""))));
        }
        Map<String, String> days = new HashMap<>();
        for (String place : ListColumnsPage.DAYS) {
            String day = typed.getOrDefault("day-" + place, "").strip();
            if (!day.isEmpty()) {
                days.put(place, day.substring(0, Math.min(LONGEST, day.length())));
            }
        }
        return new PartnershipList(said, typed.getOrDefault("key", ""), days);
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @GetMapping("/imports/list/{run}")
    ModelAndView looked(@PathVariable UUID run) {
        List<Step> steps = start.steps(run);
        if (steps.isEmpty()) {
            throw new NotFound();
        }
        return new ModelAndView("imports/list-looked")
                .addObject("page", ListLookedPage.of(run, steps, access.may(Activity.REVIEW_LINKS)));
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @PostMapping("/imports/list/{run}/take")
    String take(@PathVariable UUID run) {
        start.take(run);
        start.waitFor(run, A_WHILE);
        return "redirect:/imports/list/" + run;
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
