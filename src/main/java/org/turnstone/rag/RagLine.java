package org.turnstone.rag;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line that a parameter ever had.
 *
 * @param by who set it, name and agency; none where it ships, or was set before there was a page
 */
public record RagLine(
        UUID id,
        RagParameter of,
        RagValue value,
        Since since,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable Superseded superseded)
        implements Dated {
    /**
     * It holds no more: another line took its place for the same day, or it was taken back before its day.
     *
     * @param why it was taken back; none where another took its place
     */
    public record Superseded(
            Instant at, String by, @Nullable String why) {}

    static final UUID SHIPS = new UUID(0, 0);

    @Override
    public String about() {
        return of.name();
    }

    public boolean isInForce() {
        return superseded == null;
    }
}
