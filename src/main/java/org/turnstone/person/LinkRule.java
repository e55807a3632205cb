package org.turnstone.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.turnstone.linkage.Births;
import org.turnstone.linkage.Identifiers;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.linkage.NameCounts;
import org.turnstone.linkage.NameWords;
import org.turnstone.linkage.Namesakes;
import org.turnstone.linkage.Veto;
import org.turnstone.person.LinkDecision.Doubtful;
import org.turnstone.person.LinkDecision.Linked;
import org.turnstone.person.LinkDecision.Rival;
import org.turnstone.person.PersonBlock.FullName;
import org.turnstone.shared.AgencyCode;

/**
 * Whom a record is about. An equal identifier that passes its check links by itself, and only where nothing speaks against it;
 * nobody like them at all makes a new person; all else is weighed. Source: decision 9; a wrong merge is the worst that
 * linking can do.
 */
record LinkRule(SignedOff signedOff, boolean madeUp, Set<Veto> heeded, Namesakes namesakes) {
    static final String BY_NUMBER = "equal identifier";

    LinkRule {
        heeded = Set.copyOf(heeded);
    }

    LinkDecision decide(PersonBlock block, AgencyCode agency, List<Candidate> found) {
        if (!block.tellsWho()) {
            return new Doubtful("The row does not say who this is", List.of());
        }
        List<Candidate> byIdentifier =
                found.stream().filter(one -> one.has(Evidence.IDENTIFIER)).toList();
        if (byIdentifier.size() > 1) {
            return doubtful("Its identifiers belong to different people", block, byIdentifier);
        }
        if (byIdentifier.size() == 1) {
            Candidate one = byIdentifier.getFirst();
            return contradiction(block, one)
                    .<LinkDecision>map(reason -> doubtful(reason, block, byIdentifier))
                    .orElseGet(() -> new Linked(one.person(), BY_NUMBER));
        }
        List<Candidate> alike =
                found.stream().filter(one -> plausible(block, one)).toList();
        return new ByWeight(signedOff, madeUp, heeded, namesakes).decide(block, agency, alike);
    }

    /** A reference that now has another name and another birth date is likely to have been given to someone else. */
    static Optional<Doubtful> reused(PersonBlock known, PersonBlock said, Candidate holder) {
        boolean all = !known.forename().isEmpty()
                && !said.forename().isEmpty()
                && !known.surname().isEmpty()
                && !said.surname().isEmpty()
                && known.dateOfBirth().isPresent()
                && said.dateOfBirth().isPresent();
        boolean changed = all
                && !known.dateOfBirth().equals(said.dateOfBirth())
                && !sharesForename(said, List.of(known))
                && !sharesSurname(said, List.of(known));
        return changed
                ? Optional.of(new Doubtful(
                        "Names and date of birth have all changed under the same reference",
                        List.of(new Rival(holder.person(), "", 0, "names and date of birth have all changed"))))
                : Optional.empty();
    }

    /** What speaks against an equal identifier, worst first. */
    private Optional<String> contradiction(PersonBlock block, Candidate one) {
        if (heeded.contains(Veto.DENIED_BEFORE) && one.has(Evidence.DENIED)) {
            return Optional.of("An identifier is the same, but someone decided before that these are two people");
        }
        Optional<String> differing = differingIdentifier(block, one);
        if (heeded.contains(Veto.DIFFERING_IDENTIFIERS) && differing.isPresent()) {
            return Optional.of("One identifier is the same, but " + differing.get() + " differs");
        }
        if (heeded.contains(Veto.FATHER_AND_SON) && !birthFits(block, one.blocks())) {
            return Optional.of("An identifier is the same, but the date of birth is another");
        }
        boolean named = !block.forename().isEmpty() || !block.surname().isEmpty();
        if (heeded.contains(Veto.TWINS) && named && !hasTheForename(block, one.blocks(), namesakes.names())) {
            return Optional.of(
                    sharesSurname(block, one.blocks())
                            ? "An identifier and the surname are the same, but not the first name: a relative?"
                            : "An identifier is the same, but the names are not");
        }
        if (!sharesSurname(block, one.blocks()) && !sharesBirth(block, one.blocks())) {
            return Optional.of("An identifier and the first name are the same, but nothing else is");
        }
        return isBorneOut(block, one)
                ? Optional.empty()
                : Optional.of(
                        "An identifier is the same, but there is no date of birth or second number to bear it out");
    }

    /**
     * A number from the wrong file is most easily that of a father of the same name and home. Only a date of birth, which
     * is found to fit before this, the middle names or a number from another file tell; PNC and CRO stand on one cover.
     */
    private boolean isBorneOut(PersonBlock block, Candidate one) {
        return one.isDatedLike(block)
                || sharesMiddleNames(block, one.blocks())
                || Identifiers.KINDS.stream()
                                .filter(kind -> block.get(kind)
                                        .filter(value -> Identifiers.decides(kind, value, madeUp))
                                        .filter(value -> one.blocks().stream()
                                                .anyMatch(known -> known.get(kind)
                                                        .filter(value::equals)
                                                        .isPresent()))
                                        .isPresent())
                                .map(kind -> kind.equals("cro") ? "pnc" : kind)
                                .distinct()
                                .count()
                        > 1;
    }

    private static boolean sharesMiddleNames(PersonBlock block, List<PersonBlock> known) {
        String ours = NameWords.plain(block.get("middle_names").orElse(""));
        return ours.length() > 1
                && sharesSurname(block, known)
                && known.stream()
                        .anyMatch(each -> ours.equals(
                                NameWords.plain(each.get("middle_names").orElse(""))));
    }

    private static boolean sharesBirth(PersonBlock block, List<PersonBlock> known) {
        return block.dateOfBirth()
                .filter(day -> known.stream()
                        .anyMatch(each -> each.dateOfBirth().filter(day::equals).isPresent()))
                .isPresent();
    }

    private boolean plausible(PersonBlock block, Candidate one) {
        boolean onlyForename = one.evidence().size() == 1 && one.has(Evidence.BIRTH_AND_FORENAME);
        return !onlyForename
                || sharesSurname(block, one.blocks())
                || differingIdentifier(block, one).isEmpty();
    }

    /** A kind of identifier of which both have one in order, and not the same one; health's own is not named to anyone. */
    private Optional<String> differingIdentifier(PersonBlock block, Candidate one) {
        return Identifiers.KINDS.stream()
                .filter(kind -> block.get(kind)
                        .filter(value -> Identifiers.decides(kind, value, madeUp))
                        .filter(value -> {
                            List<String> theirs = one.blocks().stream()
                                    .flatMap(known -> known.get(kind).stream())
                                    .filter(known -> Identifiers.decides(kind, known, madeUp))
                                    .toList();
                            return !theirs.isEmpty() && !theirs.contains(value);
                        })
                        .isPresent())
                .findFirst()
                .map(kind -> switch (kind) {
                    case "nhs" -> "another number";
                    case "noms" -> "the prison number";
                    default -> "the " + kind.toUpperCase(java.util.Locale.ROOT);
                });
    }

    /** Unknown on one side, or such that both can be one person's. */
    static boolean birthFits(PersonBlock block, List<PersonBlock> known) {
        List<LocalDate> theirs =
                known.stream().flatMap(each -> each.dateOfBirth().stream()).toList();
        return theirs.isEmpty()
                || block.dateOfBirth()
                        .map(ours -> theirs.stream().anyMatch(day -> Births.fit(ours, day)))
                        .orElse(true);
    }

    /** By the names that are their own and not only alike: twins are, give each other's, and have their numbers mixed up. */
    private static boolean hasTheForename(PersonBlock block, List<PersonBlock> known, NameCounts names) {
        List<String> theirs = known.stream()
                .map(each -> NameWords.plain(each.forename()))
                .filter(name -> !name.isEmpty())
                .toList();
        String ours = NameWords.plain(block.forename());
        return ours.isEmpty()
                || theirs.isEmpty()
                || theirs.stream().anyMatch(name -> names.isOneForename(ours, name))
                || known.stream().anyMatch(each -> haveTurnedMiddle(block, each))
                || turnedRound(block, known);
    }

    /** Where there is no number, both must give the first name: twins share all the rest. */
    static boolean givesTheForename(PersonBlock block, List<PersonBlock> known, NameCounts names) {
        return !block.forename().isEmpty()
                && known.stream().anyMatch(each -> !each.forename().isEmpty())
                && hasTheForename(block, known, names);
    }

    /** First name and middle name stand in each other's place. */
    private static boolean haveTurnedMiddle(PersonBlock block, PersonBlock known) {
        return NameWords.areTurned(
                NameWords.plain(block.forename()),
                        NameWords.plain(block.get("middle_names").orElse("")),
                NameWords.plain(known.forename()),
                        NameWords.plain(known.get("middle_names").orElse("")));
    }

    private static boolean sharesForename(PersonBlock block, List<PersonBlock> known) {
        List<String> theirs = new ArrayList<>();
        known.forEach(each -> each.names().forEach(name -> theirs.add(name.forename())));
        return block.forename().isEmpty()
                || theirs.stream().allMatch(String::isEmpty)
                || block.names().stream()
                        .anyMatch(ours -> theirs.stream().anyMatch(name -> NameWords.alike(ours.forename(), name)))
                || turnedRound(block, known);
    }

    private static boolean sharesSurname(PersonBlock block, List<PersonBlock> known) {
        return block.surname().isEmpty()
                || block.names().stream()
                        .anyMatch(ours -> known.stream()
                                .flatMap(each -> each.names().stream())
                                .anyMatch(theirs -> NameWords.alike(ours.surname(), theirs.surname())))
                || turnedRound(block, known);
    }

    private static boolean turnedRound(PersonBlock block, List<PersonBlock> known) {
        return block.names().stream()
                .anyMatch(ours ->
                        known.stream().flatMap(each -> each.names().stream()).anyMatch(theirs -> turned(ours, theirs)));
    }

    private static boolean turned(FullName ours, FullName theirs) {
        return NameWords.alike(ours.forename(), theirs.surname()) && NameWords.alike(ours.surname(), theirs.forename());
    }

    private Doubtful doubtful(String reason, PersonBlock block, List<Candidate> about) {
        return new Doubtful(
                reason,
                about.stream()
                        .map(one -> Weighed.of(block, one, namesakes, madeUp, LinkOrder.STARTING.threshold())
                                .rival())
                        .toList(),
                namesakes,
                false);
    }
}
