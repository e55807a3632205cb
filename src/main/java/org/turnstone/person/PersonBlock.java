package org.turnstone.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.turnstone.linkage.Identifiers;
import org.turnstone.linkage.NameWords;

/**
 * What an agency says of a person, by the names of the extract columns; nothing stands for what it does not say.
 * Identifiers are in their canonical form where they have one, days are ISO, codes are capitals.
 */
public record PersonBlock(NavigableMap<String, String> said) {
    /** The person block of the extract contract, after {@code person_ref}. */
    public static final List<String> FIELDS = List.of(
            "pnc",
            "cro",
            "crn",
            "noms",
            "yot_ref",
            "nhs",
            "forename",
            "middle_names",
            "surname",
            "aliases",
            "date_of_birth",
            "sex",
            "ethnicity",
            "postcode");

    /** What only a list of people adds. */
    public static final List<String> MORE_FIELDS = List.of("address", "phone", "email", "language", "disability");

    public PersonBlock {
        said = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(said));
    }

    /** From values as they were sent, days already ISO. */
    public static PersonBlock of(Map<String, String> values) {
        NavigableMap<String, String> said = new TreeMap<>();
        FIELDS.forEach(field -> keep(said, field, values.get(field)));
        MORE_FIELDS.forEach(field -> keep(said, field, values.get(field)));
        return new PersonBlock(said);
    }

    private static void keep(
            NavigableMap<String, String> said, String field, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            said.put(field, Identifiers.canonical(field, value.strip()));
        }
    }

    public Optional<String> get(String field) {
        return Optional.ofNullable(said.get(field));
    }

    public String forename() {
        return said.getOrDefault("forename", "");
    }

    public String surname() {
        return said.getOrDefault("surname", "");
    }

    public Optional<LocalDate> dateOfBirth() {
        return get("date_of_birth").map(LocalDate::parse);
    }

    public List<String> aliases() {
        return get("aliases").stream()
                .flatMap(text -> Arrays.stream(text.split(";")))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }

    /** The name and each alias, as plain forename and surname. */
    List<FullName> names() {
        List<FullName> names = new java.util.ArrayList<>();
        names.add(new FullName(NameWords.plain(forename()), NameWords.plain(surname())));
        for (String alias : aliases()) {
            List<String> words = NameWords.of(alias);
            if (!words.isEmpty()) {
                names.add(new FullName(words.size() == 1 ? "" : words.getFirst(), words.getLast()));
            }
        }
        return names;
    }

    /** Whether it says anything that could tell one person from another. */
    boolean tellsWho() {
        return FIELDS.stream().anyMatch(said::containsKey);
    }

    /** One thing said of a record: at one time, either all that the agency holds or only a part of it. */
    record At(java.time.Instant time, String digest, boolean whole, PersonBlock block) {}

    /** Of each field the newest that was said; a full list also says what is not held. The order of arrival is nothing. */
    static PersonBlock merged(List<At> versions) {
        List<At> newestFirst = versions.stream()
                .sorted(Comparator.comparing(At::time).thenComparing(At::digest).reversed())
                .toList();
        NavigableMap<String, String> said = new TreeMap<>();
        for (String field : java.util.stream.Stream.concat(FIELDS.stream(), MORE_FIELDS.stream())
                .toList()) {
            newestFirst.stream()
                    .filter(version -> version.whole || version.block.said.containsKey(field))
                    .findFirst()
                    .flatMap(version -> version.block.get(field))
                    .ifPresent(value -> said.put(field, value));
        }
        return new PersonBlock(said);
    }

    record FullName(String forename, String surname) {}
}
