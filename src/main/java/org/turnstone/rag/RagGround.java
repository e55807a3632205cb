package org.turnstone.rag;

import java.util.List;
import java.util.Set;

/**
 * A ground on the partnership's list. {@code needsWords}: it says too little without the reason in words.
 *
 * @param statuses what it speaks for; empty where it may stand for any
 */
public record RagGround(String code, String words, boolean needsWords, Set<RagStatus> statuses) {
    public static final String OTHER = "OTHER";

    public RagGround {
        statuses = Set.copyOf(statuses);
    }

    public boolean speaksFor(RagStatus status) {
        return statuses.isEmpty() || statuses.contains(status);
    }

    /** Such as "Amber, Amber Alert or Red"; empty where it may stand for any. */
    public String statusesInWords() {
        List<String> all = statuses.stream().sorted().map(RagStatus::words).toList();
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.getLast();
    }
}
