package org.turnstone.panel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.person.PersonHeader;

/**
 * Takes out of what was typed the names of the people whom minutes are about, so that minutes name references alone. Names of
 * anybody else stand as they were typed.
 */
public final class NamesOut {
    static final String LEFT_OUT = "[name]";

    /** Ours: a part of a name shorter than this is more often another word. */
    private static final int SHORTEST_PART = 3;

    /** Words of the statuses say how somebody stands even where somebody is called so; with the other name they go. */
    private static final Set<String> STATUS_WORDS = Set.of("red", "amber", "alert", "green", "blue");

    private final Pattern names;

    private NamesOut(Pattern names) {
        this.names = names;
    }

    public static NamesOut of(Collection<PersonHeader> people) {
        Set<String> words = people.stream()
                .flatMap(person -> Stream.of(
                                Stream.of(person.name()), person.fullNames().stream(), person.alsoKnownAs().stream())
                        .flatMap(all -> all))
                .flatMap(NamesOut::wholeAndParts)
                .collect(Collectors.toCollection(() -> new TreeSet<>(
                        Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))));
        String any = words.isEmpty()
                ? "(?!)"
                : words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        return new NamesOut(Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + any + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    public String from(String typed) {
        return names.matcher(typed).replaceAll(Matcher.quoteReplacement(LEFT_OUT));
    }

    private static Stream<String> wholeAndParts(String name) {
        return Stream.concat(
                Stream.of(name.strip()).filter(whole -> whole.contains(" ")),
                Stream.of(name.strip().split("[\\s-]+"))
                        .filter(part -> part.length() >= SHORTEST_PART)
                        .filter(part -> !STATUS_WORDS.contains(part.toLowerCase(java.util.Locale.ROOT))));
    }
}
