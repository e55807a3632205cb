package org.turnstone.governance;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.NotAllowed;

/** The one place that is asked whether something may be done or shown. */
@Service
public class Access {
    /**
     * Who acts, when this activity is theirs.
     *
     * @throws NotAllowed when nobody acts, or the role of whoever acts is not for this activity
     */
    public Membership require(Activity activity) {
        Membership subject = Acting.required();
        if (!activity.isFor(subject.role())) {
            throw new NotAllowed();
        }
        return subject;
    }

    public boolean may(Activity activity) {
        return Acting.now().map(subject -> activity.isFor(subject.role())).orElse(false);
    }

    /** The row rule for facts already known; rows in the database are filtered by the same table. */
    public Decision decide(Membership subject, Category category, Set<Fact> facts) {
        return AccessRules.decide(subject.role(), category, facts);
    }
}
