package org.turnstone.site;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.site.Outcome.Saved;

/** Remembers what came of each showing of a form, in the transaction of the act itself. */
@Component
class Submissions {
    private final FormTokens tokens;
    private final Drafts drafts;

    Submissions(FormTokens tokens, Drafts drafts) {
        this.tokens = tokens;
        this.drafts = drafts;
    }

    /** Empty when this showing is not known any more, or is another person's; then nothing was done. */
    @Transactional
    public Optional<Outcome> once(Form form, SignedIn who, Supplier<Outcome> act) {
        Optional<FormTokens.Showing> showing = tokens.lock(form.token(), who);
        if (showing.isEmpty()) {
            return Optional.empty();
        }
        String before = showing.get().outcome();
        if (before != null) {
            return Optional.of(new Saved(before, showing.get().notice()));
        }
        Outcome outcome = act.get();
        if (outcome instanceof Saved saved) {
            tokens.settle(showing.get().token(), saved);
            drafts.drop(who, showing.get().path());
        }
        return Optional.of(outcome);
    }
}
