package org.turnstone.imports.web;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

/** The flows of agencies' files, and the keys by which an agency's own system sends them. */
@Controller
final class FeedController {
    private static final String KEYS = "/imports/keys";

    private final Access access;
    private final Feeds feeds;
    private final FeedKeys keys;
    private final ImportRuns runs;
    private final Forms forms;

    FeedController(Access access, Feeds feeds, FeedKeys keys, ImportRuns runs, Forms forms) {
        this.access = access;
        this.feeds = feeds;
        this.keys = keys;
        this.runs = runs;
        this.forms = forms;
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

    /** The key is shown on the answer to this, once; only its digest is kept, so the same form sent again shows none. */
    @Needs(Activity.KEEP_FEED_KEYS)
    @PostMapping(KEYS)
    ModelAndView issue(Form form, KeyForm typed) {
        AtomicReference<@Nullable String> issued = new AtomicReference<>();
        ModelAndView answer =
                forms.submit(form, KeyForm.class, () -> issued(typed, issued::set), again -> keysPage(again, null));
        String key = issued.get();
        return key == null ? answer : keysPage(form, key);
    }

    private Outcome issued(KeyForm typed, Consumer<String> show) {
        List<Problem> problems = typed.problems(runs.going());
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        show.accept(keys.issue(new AgencyCode(typed.agencyTyped()), typed.words()));
        return new Outcome.Saved(
                KEYS,
                "This form has issued its key already, and showed it once. If it was lost, withdraw it and issue another");
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
