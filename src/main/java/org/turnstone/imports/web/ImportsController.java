package org.turnstone.imports.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.imports.BringFile;
import org.turnstone.imports.ImportRuns;
import org.turnstone.imports.Kinds;
import org.turnstone.imports.MatchColumns;
import org.turnstone.imports.PastRun;
import org.turnstone.imports.RowAsRead;
import org.turnstone.imports.RunSearch;
import org.turnstone.imports.TakeProblemsAway;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.NotFound;
import org.turnstone.site.Form;

/** A file is looked at first; its rows go in when whoever brought it has seen what would come of it. */
@Controller
final class ImportsController {
    private static final Duration A_WHILE = Duration.ofSeconds(4);

    private final Access access;
    private final Kinds kinds;
    private final ImportRuns runs;
    private final BringFile bring;
    private final TakeProblemsAway takeAway;
    private final MatchColumns match;
    private final Clock clock;

    ImportsController(
            Access access,
            Kinds kinds,
            ImportRuns runs,
            BringFile bring,
            TakeProblemsAway takeAway,
            MatchColumns match,
            Clock clock) {
        this.match = match;
        this.clock = clock;
        this.access = access;
        this.kinds = kinds;
        this.runs = runs;
        this.bring = bring;
        this.takeAway = takeAway;
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @GetMapping("/imports")
    ModelAndView show(
            Form form,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "1") int page) {
        return page(form, RunSearch.of(agency, kind, outcome).between(from, to).page(page));
    }

    private ModelAndView page(Form form, RunSearch typed) {
        Map<String, String> agencies = runs.agencies();
        RunSearch asked = typed.understood(agencies.keySet(), kinds.names());
        return new ModelAndView("imports/imports")
                .addObject("form", form)
                .addObject(
                        "page",
                        ImportsPage.of(
                                Acting.required(),
                                kinds.names(),
                                agencies,
                                runs.going(),
                                asked,
                                ImportsPage.notUnderstood(typed, asked),
                                runs.found(asked),
                                Tabs.FILES.of(access)));
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @PostMapping("/imports")
    ModelAndView look(Form form, UploadForm upload, @RequestParam("file") MultipartFile file) throws IOException {
        var problems = upload.problems(file.getSize(), clock.instant());
        if (!problems.isEmpty()) {
            ModelAndView again = page(form.refused(problems), RunSearch.of(null, null, null));
            again.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        try (InputStream content = file.getInputStream()) {
            return afterAWhile(bring.bring(upload.request(file.getOriginalFilename()), content));
        }
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @GetMapping("/imports/{run}")
    String run(@PathVariable UUID run, Model model) {
        PastRun found = one(run);
        FirstRows rows = found.state() == PastRun.State.LOOKED_AT ? firstRows(found) : FirstRows.NONE;
        boolean hasColumns = !RunPage.couldNotBeRead(found) || match.canBeMatched(run);
        model.addAttribute(
                "page", RunPage.of(found, rows, runs.agencies(), access.may(Activity.REVIEW_LINKS), hasColumns));
        return "imports/run";
    }

    private FirstRows firstRows(PastRun run) {
        List<RowAsRead> rows = bring.rowsAsRead(run);
        int good = run.report().map(report -> report.rows() - report.refused()).orElse(0);
        return rows.isEmpty() ? FirstRows.NONE : FirstRows.of(rows, match.inOrder(run.id()), good);
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @PostMapping("/imports/{run}/take")
    ModelAndView take(@PathVariable UUID run, @RequestParam(required = false) @Nullable String rows) {
        return afterAWhile(bring.take(run, "all-or-nothing".equals(rows)));
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @PostMapping("/imports/{run}/put-away")
    String putAway(@PathVariable UUID run) {
        bring.putAway(run);
        return "redirect:/imports";
    }

    /** A short file is through before its page is shown; a long one shows how far it is. */
    private ModelAndView afterAWhile(UUID run) {
        bring.waitFor(run, A_WHILE);
        return new ModelAndView("redirect:/imports/" + run);
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @GetMapping("/imports/{run}/problems.csv")
    ResponseEntity<byte[]> problems(@PathVariable UUID run) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"problems.csv\"")
                .body(ProblemsFile.of(takeAway.of(run)).getBytes(StandardCharsets.UTF_8));
    }

    private PastRun one(UUID run) {
        return runs.one(run).orElseThrow(NotFound::new);
    }
}
