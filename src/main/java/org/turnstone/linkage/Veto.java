package org.turnstone.linkage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What forbids an automatic link however much the records weigh; a person may still find them to be one. */
public enum Veto {
    TWINS(
            "the same surname and date of birth but not the same first name: twins?",
            "HMPPS person-match, rule for twins"),
    FATHER_AND_SON(
            "the same name and births a generation apart: parent and child?",
            "namesakes in one family; ours, after the shape of the rule for twins"),
    DIFFERING_IDENTIFIERS(
            "both have a number of one kind that passes its check, and they differ",
            "Criminal Justice System data standards catalogue: one number of a kind for one person"),
    SEX_AND_FORENAME("both sex and first name differ: brother and sister, or partners?", "decision 9"),
    DENIED_BEFORE(
            "someone decided before that these are two people",
            "Data Protection Act 2018 s.38: accuracy of what is held");

    public static final Set<Veto> ALL = Set.of(values());
    static final int GENERATION_FROM = 14;
    static final int GENERATION_TO = 60;
    private static final List<String> ONE_OF_A_KIND = List.of("pnc", "cro", "noms", "nhs");

    private final String words;
    private final String source;

    Veto(String words, String source) {
        this.words = words;
        this.source = source;
    }

    /** What the data steward reads. */
    public String words() {
        return words;
    }

    public String source() {
        return source;
    }

    /** All that forbid linking these two records without asking. The order of the two is nothing. */
    public static Set<Veto> between(ComparedRecord one, ComparedRecord other, boolean deniedBefore) {
        return between(one, other, deniedBefore, NameCounts.UNCOUNTED);
    }

    /** @param one what comes in, whose names have been counted */
    public static Set<Veto> between(ComparedRecord one, ComparedRecord other, boolean deniedBefore, NameCounts names) {
        Set<Veto> found = EnumSet.noneOf(Veto.class);
        add(found, TWINS, areTwins(one, other, names));
        add(found, FATHER_AND_SON, areFatherAndSon(one, other));
        add(found, DIFFERING_IDENTIFIERS, ONE_OF_A_KIND.stream().anyMatch(kind -> differ(kind, one, other)));
        add(found, SEX_AND_FORENAME, differ("sex", one, other) && differ("forename", one, other));
        add(found, DENIED_BEFORE, deniedBefore);
        return found;
    }

    private static boolean areTwins(ComparedRecord one, ComparedRecord other, NameCounts names) {
        return share("births", one, other)
                && alike("surnames", one, other)
                && !haveTurnedMiddle(one, other)
                && (forenamesUnlike(one, other, names) || middleNamesUnlike(one, other))
                && ONE_OF_A_KIND.stream().noneMatch(kind -> share(kind, one, other));
    }

    private static boolean areFatherAndSon(ComparedRecord one, ComparedRecord other) {
        return alike("forenames", one, other)
                && alike("surnames", one, other)
                && !share("births", one, other)
                && births(one).anyMatch(ours -> births(other).anyMatch(theirs -> aGenerationApart(ours, theirs)));
    }

    private static boolean aGenerationApart(LocalDate one, LocalDate other) {
        int years = Math.abs(one.getYear() - other.getYear());
        return years >= GENERATION_FROM && years <= GENERATION_TO;
    }

    private static Stream<LocalDate> births(ComparedRecord record) {
        return record.get("births").all().stream().flatMap(text -> {
            try {
                return Stream.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return Stream.empty();
            }
        });
    }

    /** By the names that are their own: a twin who gave the other's name has it among the aliases. */
    private static boolean forenamesUnlike(ComparedRecord one, ComparedRecord other, NameCounts names) {
        List<String> ours = one.get("forename").all();
        List<String> theirs = other.get("forename").all();
        return !ours.isEmpty()
                && !theirs.isEmpty()
                && ours.stream().noneMatch(name -> theirs.stream().anyMatch(their -> names.isOneForename(name, their)))
                && !(ours.getFirst().equals(other.get("surname").first())
                        && theirs.getFirst().equals(one.get("surname").first()));
    }

    /** First name and middle name stand in each other's place. */
    private static boolean haveTurnedMiddle(ComparedRecord one, ComparedRecord other) {
        return NameWords.areTurned(
                one.get("forename").first(), one.get("middle_names").first(),
                other.get("forename").first(), other.get("middle_names").first());
    }

    private static boolean middleNamesUnlike(ComparedRecord one, ComparedRecord other) {
        String ours = one.get("middle_names").first();
        String theirs = other.get("middle_names").first();
        boolean initial = ours.startsWith(theirs) || theirs.startsWith(ours);
        return differ("middle_names", one, other) && !initial && !alike("middle_names", one, other);
    }

    private static boolean alike(String field, ComparedRecord one, ComparedRecord other) {
        return one.get(field).all().stream()
                .anyMatch(ours -> other.get(field).all().stream().anyMatch(theirs -> NameWords.alike(ours, theirs)));
    }

    private static boolean share(String field, ComparedRecord one, ComparedRecord other) {
        return one.get(field).shared(other.get(field)) > 0;
    }

    private static boolean differ(String field, ComparedRecord one, ComparedRecord other) {
        return !one.get(field).isEmpty() && !other.get(field).isEmpty() && !share(field, one, other);
    }

    private static void add(Set<Veto> found, Veto veto, boolean fires) {
        if (fires) {
            found.add(veto);
        }
    }
}
