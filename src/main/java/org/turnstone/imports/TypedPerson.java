package org.turnstone.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnstone.partnership.Role;
import org.turnstone.shared.Problem;

/** What someone types of a person, by the names of the extract columns; {@code person_ref} where their agency has one. */
public record TypedPerson(Map<String, String> fields) {
    public TypedPerson {
        fields = Map.copyOf(fields);
    }

    /** What this role may say; the rest was never asked. */
    Map<String, String> saidAs(Role role) {
        Map<String, String> said = new LinkedHashMap<>();
        TypedFields.of(role).forEach(field -> value(field).ifPresent(value -> said.put(field, value)));
        return said;
    }

    Optional<String> personRef() {
        return value("person_ref");
    }

    private Optional<String> value(String field) {
        return Optional.ofNullable(fields.get(field)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A first name or a postcode alone is no one: a surname or a number is needed. */
    Optional<Problem> missing(Role role) {
        List<String> numbers = TypedFields.identifiers(role);
        boolean saysWho = value("surname").isPresent()
                || numbers.stream().anyMatch(number -> value(number).isPresent());
        return saysWho
                ? Optional.empty()
                : Optional.of(new Problem(
                        "surname",
                        numbers.isEmpty() ? "Enter a surname" : "Enter a surname, or a number that says who this is"));
    }
}
