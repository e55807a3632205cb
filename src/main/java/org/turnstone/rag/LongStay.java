package org.turnstone.rag;

/** How a long stay in a status is to be read in figures. */
public record LongStay(RagStatus status, Reading reading, Since since) implements Dated {
    public enum Reading {
        LOW_IS_GOOD,
        HIGH_IS_GOOD,
        NEUTRAL
    }

    @Override
    public String about() {
        return status.name();
    }
}
