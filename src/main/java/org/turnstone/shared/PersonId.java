package org.turnstone.shared;

import java.util.UUID;

public record PersonId(UUID value) {
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }
}
