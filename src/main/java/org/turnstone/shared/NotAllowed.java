package org.turnstone.shared;

/** The reader may know that this page or act exists but has no right to it. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        super("not allowed", null, false, false);
    }
}
