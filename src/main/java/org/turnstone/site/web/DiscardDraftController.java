package org.turnstone.site.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.shared.NotFound;
import org.turnstone.site.DiscardDraft;

@Controller
final class DiscardDraftController {
    private final DiscardDraft discardDraft;

    DiscardDraftController(DiscardDraft discardDraft) {
        this.discardDraft = discardDraft;
    }

    @Needs(Activity.BE_SIGNED_IN)
    @PostMapping("/drafts/discard")
    String discard(@RequestParam String path) {
        if (!path.matches("/[^/\\\\].*")) {
            throw new NotFound();
        }
        discardDraft.discard(path);
        return "redirect:" + path;
    }
}
