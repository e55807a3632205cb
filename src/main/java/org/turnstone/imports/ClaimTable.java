package org.turnstone.imports;

/**
 * A room's table of claims, in the columns that all of them have.
 *
 * @param name with its schema, as the room's code has it
 * @param kind where one table holds the claims of several kinds, which of them; otherwise empty
 */
public record ClaimTable(String name, String kind) {
    public ClaimTable(String name) {
        this(name, "");
    }

    public ClaimTable {
        if (!name.matches("[a-z]+\\.[a-z_]+")) {
            throw new IllegalArgumentException("not the name of a table: " + name);
        }
    }
}
