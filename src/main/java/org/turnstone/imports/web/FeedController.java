package org.turnstone.imports.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.imports.FeedKeys;
import org.turnstone.imports.Feeds;
import org.turnstone.imports.ImportRuns;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;

/** The flows of agencies' files, and the keys by which an agency's own system sends them. */
@Controller
final class FeedController {
    private static final String KEYS = "/imports/keys";

    private final Access access;
    private final Feeds feeds;
    private final FeedKeys keys;
    private final ImportRuns runs;

    FeedController(Access access, Feeds feeds, FeedKeys keys, ImportRuns runs) {
        this.access = access;
        this.feeds = feeds;
        this.keys = keys;
        this.runs = runs;
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @GetMapping("/imports/feeds")
    ModelAndView feeds() {
        return new ModelAndView(
                "imports/feeds", "page", FeedsPage.of(Tabs.FEEDS.of(access), feeds.all(), runs.agencies()));
    }

    @Needs(Activity.KEEP_FEED_KEYS)
    @GetMapping(KEYS)
    ModelAndView keys(Form form) {
        return keysPage(form, null);
    }

    /** The key is shown on the answer to this, once; only its digest is kept. */
    @Needs(Activity.KEEP_FEED_KEYS)
    @PostMapping(KEYS)
    ModelAndView issue(
            Form form,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String use) {
        String words = Optional.ofNullable(use).orElse("").strip();
        boolean known = agency != null && runs.going().contains(agency);
        if (agency == null || !known || words.isEmpty() || words.length() > 100) {
            List<Problem> problems = new java.util.ArrayList<>();
            if (!known) {
                problems.add(new Problem("agency", "Choose whose key it is"));
            }
            if (words.isEmpty() || words.length() > 100) {
                problems.add(new Problem("use", "Enter what will use the key, in at most 100 characters"));
            }
            ModelAndView again = keysPage(form.refused(problems), null);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return keysPage(form, keys.issue(new AgencyCode(agency), words));
    }

    @Needs(Activity.KEEP_FEED_KEYS)
    @PostMapping(KEYS + "/{key}/withdraw")
    String withdraw(@PathVariable UUID key) {
        keys.withdraw(key);
        return "redirect:" + KEYS;
    }

    private ModelAndView keysPage(Form form, @Nullable String issued) {
        return new ModelAndView("imports/keys")
                .addObject("form", form)
                .addObject(
                        "page", KeysPage.of(Tabs.KEYS.of(access), keys.all(), runs.agencies(), runs.going(), issued));
    }
}
