package org.turnstone.imports;

import static org.turnstone.partnership.Role.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.turnstone.partnership.Role;

/**
 * Which fields of the person block a role may type: who someone is, and the identifiers that its agency itself holds.
 * An NHS number is for health alone. Source: GLOSSARY, Identifiers; data minimisation (UK GDPR Article 5(1)(c)).
 */
public final class TypedFields {
    private static final List<String> WHO =
            List.of("forename", "middle_names", "surname", "aliases", "date_of_birth", "sex", "ethnicity", "postcode");

    private static final Map<Role, List<String>> IDENTIFIERS = new EnumMap<>(Map.of(
            IOM_SERGEANT, List.of("pnc", "cro"),
            POLICE_OFFENDER_MANAGER, List.of("pnc", "cro"),
            OPERATIONAL_MANAGER, List.of("pnc", "crn", "noms"),
            PROBATION_OFFENDER_MANAGER, List.of("pnc", "crn", "noms"),
            CASE_WORKER, List.of("pnc", "crn", "noms"),
            YOS_CASE_MANAGER, List.of("pnc", "yot_ref"),
            PRISON_LINK_OFFICER, List.of("pnc", "noms"),
            MENTAL_HEALTH_WORKER, List.of("nhs")));

    private TypedFields() {}

    public static List<String> identifiers(Role role) {
        return IDENTIFIERS.getOrDefault(role, List.of());
    }

    static List<String> of(Role role) {
        return Stream.concat(WHO.stream(), identifiers(role).stream()).toList();
    }
}
