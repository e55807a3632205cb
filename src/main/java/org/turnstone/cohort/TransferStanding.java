package org.turnstone.cohort;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The membership of today, and which areas were asked to take the person on.
 *
 * @param all that were asked during this time on the cohort, the first before
 * @param isYoung whether the person is under 18 today, or nobody tells when they are not
 */
public record TransferStanding(CohortMember member, List<Transfer> all, boolean isYoung) {
    public TransferStanding {
        all = List.copyOf(all);
    }

    /** The one that waits for an answer, or that was accepted; none where another may be asked. */
    public @Nullable Transfer standing() {
        Transfer newest = all.isEmpty() ? null : Transfers.newest(all);
        return newest != null && newest.stands() ? newest : null;
    }

    /** Changes whenever an area is asked or answers. */
    public String version() {
        return all.isEmpty()
                ? "nobody asked since " + member.period().from()
                : Transfers.newest(all).claim().id().toString();
    }
}
