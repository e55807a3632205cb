package org.turnstone.imports.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
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
import org.turnstone.imports.FinishedRun;
import org.turnstone.imports.ImportRuns;
import org.turnstone.imports.Kinds;
import org.turnstone.imports.PastRun;
import org.turnstone.imports.RunImport;
import org.turnstone.imports.TakeKeptFile;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.NotFound;
import org.turnstone.site.Form;

/** A file is looked at first; its rows go in when whoever brought it has seen what would come of it. */
@Controller
final class ImportsController {
    private final Access access;
    private final Kinds kinds;
    private final ImportRuns runs;
    private final RunImport imports;
    private final TakeKeptFile keptFile;

    ImportsController(Access access, Kinds kinds, ImportRuns runs, RunImport imports, TakeKeptFile keptFile) {
        this.access = access;
        this.kinds = kinds;
        this.runs = runs;
        this.imports = imports;
        this.keptFile = keptFile;
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @GetMapping("/imports")
    ModelAndView show(Form form) {
        boolean steward = access.may(Activity.REVIEW_LINKS);
        return new ModelAndView("imports/imports")
                .addObject("form", form)
                .addObject(
                        "page",
                        ImportsPage.of(Acting.required(), kinds.names(), runs.agencies(), runs.recent(), steward));
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @PostMapping("/imports")
    ModelAndView look(Form form, UploadForm upload, @RequestParam("file") MultipartFile file) throws IOException {
        var problems = upload.problems(file.getSize());
        if (!problems.isEmpty()) {
            ModelAndView again = show(form.refused(problems));
            again.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        try (InputStream content = file.getInputStream()) {
            FinishedRun run = imports.run(upload.request(file.getOriginalFilename()), content, progress -> {});
            return new ModelAndView("redirect:/imports/" + run.id());
        }
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @GetMapping("/imports/{run}")
    String run(@PathVariable UUID run, Model model) {
        model.addAttribute("page", RunPage.of(one(run)));
        return "imports/run";
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @PostMapping("/imports/{run}/take")
    String take(@PathVariable UUID run) throws IOException {
        return "redirect:/imports/" + keptFile.take(run).id();
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @GetMapping("/imports/{run}/problems.csv")
    ResponseEntity<byte[]> problems(@PathVariable UUID run) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"problems.csv\"")
                .body(ProblemsFile.of(one(run).report().orElseThrow(NotFound::new))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private PastRun one(UUID run) {
        return runs.one(run).orElseThrow(NotFound::new);
    }
}
