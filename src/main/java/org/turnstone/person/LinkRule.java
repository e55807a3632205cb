package org.turnstone.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnstone.linkage.Identifiers;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.linkage.NameWords;
import org.turnstone.person.LinkDecision.Doubtful;
import org.turnstone.person.LinkDecision.Linked;
import org.turnstone.person.LinkDecision.Rival;
import org.turnstone.person.PersonBlock.FullName;
import org.turnstone.shared.AgencyCode;

/**
 * Whom a record is about. An equal identifier that passes its check links by itself, and only where nothing speaks against it;
 * nobody like them at all makes a new person; all else is weighed. Source: order of decision
 * of the linkage guide, steps 0 to 2; a wrong merge is the worst that linking can do.
 */
final class LinkRule {
    private LinkRule() {}

    static LinkDecision decide(
            PersonBlock block, AgencyCode agency, List<Candidate> found, SignedOff signedOff, boolean madeUp) {
        if (!block.tellsWho()) {
            return new Doubtful("The row does not say who this is", List.of());
        }
        List<Candidate> byIdentifier =
                found.stream().filter(one -> one.has(Evidence.IDENTIFIER)).toList();
        if (byIdentifier.size() > 1) {
            return doubtful("Its identifiers belong to different people", block, byIdentifier, madeUp);
        }
        if (byIdentifier.size() == 1) {
            Candidate one = byIdentifier.getFirst();
            return contradiction(block, one, madeUp)
                    .<LinkDecision>map(reason -> doubtful(reason, block, byIdentifier, madeUp))
                    .orElseGet(() -> new Linked(one.person(), "equal identifier"));
        }
        List<Candidate> alike =
                found.stream().filter(one -> plausible(block, one, madeUp)).toList();
        return ByWeight.decide(block, agency, alike, signedOff, madeUp);
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
    private static Optional<String> contradiction(PersonBlock block, Candidate one, boolean madeUp) {
        if (one.has(Evidence.DENIED)) {
            return Optional.of("An identifier is the same, but someone decided before that these are two people");
        }
        if (differingIdentifier(block, one, madeUp).isPresent()) {
            return Optional.of("One identifier is the same, but "
                    + differingIdentifier(block, one, madeUp).get() + " differs");
        }
        if (!birthFits(block, one.blocks())) {
            return Optional.of("An identifier is the same, but the date of birth is another");
        }
        boolean named = !block.forename().isEmpty() || !block.surname().isEmpty();
        if (named && !sharesForename(block, one.blocks())) {
            return Optional.of(
                    sharesSurname(block, one.blocks())
                            ? "An identifier and the surname are the same, but not the first name: a relative?"
                            : "An identifier is the same, but the names are not");
        }
        return Optional.empty();
    }

    private static boolean plausible(PersonBlock block, Candidate one, boolean madeUp) {
        boolean onlyForename = one.evidence().size() == 1 && one.has(Evidence.BIRTH_AND_FORENAME);
        return !onlyForename
                || sharesSurname(block, one.blocks())
                || differingIdentifier(block, one, madeUp).isEmpty();
    }

    /** A kind of identifier of which both have one in order, and not the same one; health's own is not named to anyone. */
    private static Optional<String> differingIdentifier(PersonBlock block, Candidate one, boolean madeUp) {
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

    /** The same day, unknown on one side, day and month the other way round, or one digit another. */
    private static boolean birthFits(PersonBlock block, List<PersonBlock> known) {
        if (block.dateOfBirth().isEmpty()) {
            return true;
        }
        List<LocalDate> theirs =
                known.stream().flatMap(each -> each.dateOfBirth().stream()).toList();
        LocalDate ours = block.dateOfBirth().get();
        return theirs.isEmpty() || theirs.stream().anyMatch(day -> sameButForASlip(ours, day));
    }

    private static boolean sameButForASlip(LocalDate one, LocalDate other) {
        boolean turned = one.getYear() == other.getYear()
                && one.getDayOfMonth() == other.getMonthValue()
                && one.getMonthValue() == other.getDayOfMonth();
        return turned || NameWords.slips(one.toString(), other.toString()) <= 1;
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

    private static Doubtful doubtful(String reason, PersonBlock block, List<Candidate> about, boolean madeUp) {
        return new Doubtful(
                reason,
                about.stream()
                        .map(one -> Weighed.of(block, one, madeUp, LinkOrder.STARTING.threshold())
                                .rival())
                        .toList());
    }
}
