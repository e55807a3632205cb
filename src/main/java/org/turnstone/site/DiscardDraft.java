package org.turnstone.site;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.NotAllowed;

/** Lets what was kept through a lost session go, when its writer does not want it any more. */
@Service
public class DiscardDraft {
    private final Drafts drafts;

    DiscardDraft(Drafts drafts) {
        this.drafts = drafts;
    }

    @Transactional
    public void discard(String path) {
        drafts.drop(SignedIn.now().orElseThrow(NotAllowed::new), path);
    }
}
