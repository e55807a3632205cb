package org.turnstone.site.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
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
    ModelAndView discard(@RequestParam String path) {
        if (!path.matches("/[^/\\\\].*")) {
            throw new NotFound();
        }
        discardDraft.discard(path);
        RedirectView back = new RedirectView(path);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }
}
