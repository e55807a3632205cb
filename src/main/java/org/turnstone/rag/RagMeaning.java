package org.turnstone.rag;

/** What a status means here, as pages say it to whoever chooses one. */
public record RagMeaning(RagStatus status, String words, Since since) implements Dated {
    @Override
    public String about() {
        return status.name();
    }
}
