package org.turnstone.governance;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Follows one partnership's trail from its first entry and says where it does not hold. Entries are handed in by their
 * numbers; what was seen on the way is compared with the checkpoints at the end.
 */
final class AuditChain {
    private final UUID partnership;
    private final Map<Long, List<AuditCheckpoint>> checkpoints = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private long size;
    private String last = AuditRow.FIRST_PREVIOUS;
    private long erasedDetails;

    AuditChain(UUID partnership, List<AuditCheckpoint> kept, PublicKey key) {
        this.partnership = partnership;
        for (AuditCheckpoint checkpoint : kept) {
            if (!checkpoint.isSignedWith(key)) {
                faults.add("the checkpoint of " + checkpoint.at() + " is not signed with this system's key");
            } else {
                checkpoints
                        .computeIfAbsent(checkpoint.size(), size -> new ArrayList<>())
                        .add(checkpoint);
            }
        }
    }

    void follow(AuditRow row) {
        size++;
        if (row.seq() != size) {
            faults.add("entry " + size + " is missing or out of order: " + row.seq() + " stands in its place");
            size = row.seq();
        }
        if (!row.partnership().equals(partnership)) {
            faults.add("entry " + row.seq() + " belongs to another partnership");
        }
        if (!row.previous().equals(last)) {
            faults.add("entry " + row.seq() + " does not follow the one before it");
        }
        if (!row.hash().equals(row.expectedHash())) {
            faults.add("entry " + row.seq() + " was changed");
        }
        if (!row.subjectsDigest().equals(row.expectedSubjectsDigest())) {
            faults.add("the people that entry " + row.seq() + " is about were changed");
        }
        if (!row.detailFits()) {
            faults.add("the detail of entry " + row.seq() + " was changed");
        }
        if (row.detail() == null) {
            erasedDetails++;
        }
        last = row.hash();
        meet(row.seq());
    }

    /**
     * What is wrong, in words; empty when the trail holds.
     *
     * @param head the number and hash that the database holds as the newest; none when there is no trail
     */
    List<String> faults(@Nullable Head head) {
        List<String> found = new ArrayList<>(faults);
        checkpoints.forEach((at, unmet) -> unmet.forEach(checkpoint -> found.add("the trail ends at entry " + size
                + ", but the checkpoint of " + checkpoint.at() + " saw " + checkpoint.size() + " entries")));
        if (head != null && (head.seq() != size || !head.hash().equals(last))) {
            found.add("the trail ends at entry " + size + ", but its newest is noted as " + head.seq());
        }
        return found;
    }

    record Head(long seq, String hash) {}

    long size() {
        return size;
    }

    long withoutDetail() {
        return erasedDetails;
    }

    private void meet(long seq) {
        List<AuditCheckpoint> here = checkpoints.remove(seq);
        if (here != null) {
            here.stream()
                    .filter(checkpoint -> !checkpoint.root().equals(last))
                    .forEach(checkpoint -> faults.add("entry " + seq + " is not the one that the checkpoint of "
                            + checkpoint.at() + " saw: the trail was rewritten"));
        }
    }
}
