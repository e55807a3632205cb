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

    /** What came of one sending. */
    sealed interface Sending {
        /** The act was done or refused, now or by the same form with the same contents before. */
        record Answered(Outcome outcome) implements Sending {}

        /** This showing is not known any more, or is another person's; nothing was done. */
        record Unknown() implements Sending {}

        /** This showing was sent with success before, with other contents; nothing was done now. */
        record SentOtherwise(String location) implements Sending {}
    }

    @Transactional
    public Sending once(Form form, SignedIn who, Supplier<Outcome> act) {
        Optional<FormTokens.Showing> showing = tokens.lock(form.token(), who);
        if (showing.isEmpty()) {
            return new Sending.Unknown();
        }
        String before = showing.get().outcome();
        if (before != null) {
            return showing.get().wasSentOtherwise(form.path(), form.typed())
                    ? new Sending.SentOtherwise(before)
                    : new Sending.Answered(new Saved(before, showing.get().notice()));
        }
        Outcome outcome = act.get();
        if (outcome instanceof Saved saved) {
            tokens.settle(showing.get().token(), form, saved);
            drafts.drop(who, showing.get().path());
        }
        return new Sending.Answered(outcome);
    }
}
