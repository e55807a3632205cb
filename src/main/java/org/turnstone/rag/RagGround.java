package org.turnstone.rag;

/** A ground on the partnership's list. {@code needsWords}: it says too little without the reason in words. */
public record RagGround(String code, String words, boolean needsWords) {
    public static final String OTHER = "OTHER";
}
