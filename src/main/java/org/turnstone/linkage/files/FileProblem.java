package org.turnstone.linkage.files;

/** A file that cannot be used as a whole, said as {@code file:row:column: what is wrong}. */
final class FileProblem extends RuntimeException {
    FileProblem(String file, long line, String column, String what) {
        super(file + ":" + line + ":" + column + ": " + what);
    }
}
