package org.turnstone.governance;

/**
 * Something that whoever keeps governance must see at once; no personal data.
 *
 * @param late whether its time has passed
 */
public record Alert(String words, String more, String path, boolean late) {}
