package org.turnstone.rag;

/** How a long stay in a status is to be read in figures. */
public record LongStay(RagStatus status, Reading reading, Since since) implements Dated {
    public enum Reading {
        LOW_IS_GOOD("Few over the limit is good"),
        HIGH_IS_GOOD("Many over the limit is good"),
        NEUTRAL("Neither good nor bad by itself");

        private final String words;

        Reading(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    @Override
    public String about() {
        return status.name();
    }
}
