package org.turnstone.partnership;

/**
 * A team, an area or a ward as asked for, unchecked.
 *
 * @param of the code of the agency or the area that it belongs to; empty for an area
 */
public record Named(String name, String of, Ending ending) {
    public Named {
        name = name.strip();
    }
}
