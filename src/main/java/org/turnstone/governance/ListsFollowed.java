package org.turnstone.governance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.turnstone.shared.PersonId;

/** The lists of staff kept out or let in have been changed by a merge or un-merge, or by its undoing. */
public record ListsFollowed(PersonId one, PersonId other, List<BothKeepLists.Changed> changed, boolean takenBack)
        implements Audited {
    public ListsFollowed {
        changed = List.copyOf(changed);
    }

    @Override
    public AuditEntry audit() {
        String what = takenBack
                ? "Took back what a merge or un-merge changed in the lists of staff"
                : "Changed the lists of staff with a merge or un-merge";
        long added = changed.stream().filter(BothKeepLists.Changed::added).count();
        return AuditEntry.of(Operation.ADMINISTRATION, what, Set.of(one, other))
                .with(Map.of("added", Long.toString(added), "changed", Long.toString(changed.size() - added)));
    }
}
