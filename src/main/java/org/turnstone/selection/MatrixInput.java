package org.turnstone.selection;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one criterion, as far as the reader may see it.
 *
 * @param value none where it is not known: that is never nought
 * @param found in words
 * @param source whose record
 * @param openToAll whether it rests on that alone which every agency under the agreement may see
 */
public record MatrixInput(@Nullable Integer value, String found, String source, boolean openToAll) {
    static MatrixInput known(int value, String found, String source, boolean openToAll) {
        return new MatrixInput(value, found, source, openToAll);
    }

    static MatrixInput notKnown(String found, String source) {
        return new MatrixInput(null, found, source, true);
    }
}
