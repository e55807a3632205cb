package org.turnstone.assessment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.offending.Disposal;
import org.turnstone.offending.OffenceCategories;
import org.turnstone.offending.OffenceDisposal;
import org.turnstone.offending.OffenceNames;
import org.turnstone.shared.Period;
import org.turnstone.supervision.CustodySpell;

/** Counts OGRS3 from a record, or says why it cannot be counted (MoJ Research Summary 7/09; refusals of hmpps-arns-risk-actuarial-api). */
final class Ogrs3Counting {
    static final Ogrs3 SCALE = new Ogrs3(Coefficients.OGRS3);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int YOUNGEST = 10;
    /** Between sentence and the day on which a prison says that it received someone; ours. */
    private static final int DAYS_TO_RECEPTION = 7;

    private final Ogrs3Record record;
    private final List<String> why = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private String followUpWords = "";

    private Ogrs3Counting(Ogrs3Record record) {
        this.record = record;
    }

    /** A sanction: everything that was decided on one day, by a court or as a caution. */
    private record Occasion(LocalDate day, boolean caution, List<OffenceDisposal> offences) {}

    static Ogrs3Estimate of(Ogrs3Record record) {
        return new Ogrs3Counting(record).count();
    }

    /** What is wrong with inputs that somebody changed; empty when they can be scored. */
    static List<String> wrongWith(Ogrs3Inputs inputs) {
        List<String> wrong = new ArrayList<>();
        tooYoung(inputs.birth(), inputs.firstOn(), "the first sanction").ifPresent(wrong::add);
        tooYoung(inputs.birth(), inputs.convictionOn(), "the current sanction").ifPresent(wrong::add);
        tooYoung(inputs.birth(), inputs.followUpOn(), "the start of follow-up").ifPresent(wrong::add);
        return wrong;
    }

    private Ogrs3Estimate count() {
        LocalDate birth = record.born().orElse(null);
        Sex sex = sex();
        if (birth == null) {
            why.add("Date of birth is not known. Ask an agency that knows it to send it in its list of people");
        }
        if (sex == null) {
            why.add("Sex is not on record as male or female, and the scale was made for these two alone");
        }
        List<Occasion> occasions = occasions();
        if (occasions.isEmpty()) {
            why.add("No dated conviction or caution is on record, and the scale speaks of people who had one");
            return new Ogrs3Estimate.NotCounted(why);
        }
        Occasion current = occasions.getLast();
        OffenceDisposal index = index(current);
        String level = level(index);
        LocalDate followUp = followUp(current, index);
        if (birth != null) {
            tooYoung(birth, occasions.getFirst().day(), "the first sanction").ifPresent(why::add);
            tooYoung(birth, current.day(), "the current sanction").ifPresent(why::add);
        }
        if (!why.isEmpty()) {
            return new Ogrs3Estimate.NotCounted(why.stream().distinct().toList());
        }
        var inputs = new Ogrs3Inputs(
                Objects.requireNonNull(sex),
                Objects.requireNonNull(birth),
                occasions.getFirst().day(),
                current.day(),
                Objects.requireNonNull(followUp),
                occasions.size(),
                status(occasions),
                level);
        return new Ogrs3Estimate.Counted(inputs, SCALE.scored(inputs.asCase()), words(index), followUpWords, doubts);
    }

    private @Nullable Sex sex() {
        return switch (record.sex().orElse("").toUpperCase(Locale.ROOT)) {
            case "M" -> Sex.MALE;
            case "F" -> Sex.FEMALE;
            default -> null;
        };
    }

    /** The earliest first; of one day a caution before a conviction. */
    private List<Occasion> occasions() {
        long undated = record.disposals().stream()
                .filter(one -> one.disposal().proves() && one.disposedOn() == null)
                .count();
        if (undated > 0) {
            doubts.add(
                    undated == 1
                            ? "One conviction or caution has no date and is not counted"
                            : undated + " convictions or cautions have no date and are not counted");
        }
        record Key(LocalDate day, boolean caution) {}
        return record.disposals().stream()
                .filter(OffenceDisposal::isProven)
                .collect(Collectors.groupingBy(
                        one -> new Key(Objects.requireNonNull(one.disposedOn()), one.disposal() != Disposal.CONVICTED)))
                .entrySet()
                .stream()
                .map(one -> new Occasion(one.getKey().day(), one.getKey().caution(), one.getValue()))
                .sorted(Comparator.comparing(Occasion::day).thenComparing(one -> !one.caution()))
                .toList();
    }

    /** Of several offences on one day: one with immediate custody first, then the earliest, then by code. Ours; told as a doubt. */
    private OffenceDisposal index(Occasion current) {
        OffenceDisposal index = current.offences().stream()
                .min(Comparator.comparing((OffenceDisposal one) -> !one.isCustodial())
                        .thenComparing(OffenceDisposal::offenceDate)
                        .thenComparing(one -> one.code().value()))
                .orElseThrow();
        if (current.offences().size() > 1) {
            doubts.add(current.offences().size() + " offences were dealt with on " + DAY.format(current.day())
                    + ". Which was the main one is not on record: say otherwise when you confirm");
        }
        return index;
    }

    private String level(OffenceDisposal index) {
        var category = OffenceCategories.of(index.code()).orElse(null);
        if (category == null) {
            why.add("Home Office code " + index.code().value()
                    + " of the current offence is not in the table. Have it put right");
            return "";
        }
        if (category.needsExactOffence()) {
            why.add("What Home Office code " + index.code().value()
                    + " counts as hangs on the exact offence, which the record does not say");
        } else if (category.ogrs3().isEmpty()) {
            why.add("Home Office code " + index.code().value() + " is in none of the scale’s categories");
        }
        return category.ogrs3();
    }

    private @Nullable LocalDate followUp(Occasion current, OffenceDisposal index) {
        if (!index.isCustodial()) {
            followUpWords =
                    current.caution() ? "the day of the caution" : "the day of the sentence, served in the community";
            return current.day();
        }
        Period stay = CustodySpell.stays(record.custody()).stream()
                .filter(one -> !one.from().isAfter(current.day().plusDays(DAYS_TO_RECEPTION)))
                .filter(one -> one.to() == null || !one.to().isBefore(current.day()))
                .findFirst()
                .orElse(null);
        if (stay == null) {
            why.add("Sentenced to custody on " + DAY.format(current.day())
                    + ", and no release is on record. Ask the prison for the day");
            return null;
        }
        LocalDate out = stay.to();
        if (out != null) {
            followUpWords = "released from custody";
            return out;
        }
        LocalDate due = due(stay).orElse(null);
        if (due == null) {
            why.add("In custody since " + DAY.format(stay.from())
                    + ", and no day of release is known. Ask the prison for it");
            return null;
        }
        followUpWords = "due out of custody that day";
        doubts.add("Still in custody: counted as if released on the day that is expected, " + DAY.format(due));
        return due;
    }

    private Optional<LocalDate> due(Period stay) {
        return record.custody().stream()
                .filter(spell ->
                        spell.period().isOpen() && !spell.period().from().isBefore(stay.from()))
                .map(CustodySpell::expectedRelease)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String status(List<Occasion> occasions) {
        if (!occasions.getLast().caution()) {
            return occasions.size() == 1
                    ? "first_conviction_no_previous_sanction"
                    : "conviction_with_previous_sanctions";
        }
        boolean onlyCautions = occasions.stream().allMatch(Occasion::caution);
        return occasions.size() == 1
                ? "first_sanction_is_caution"
                : occasions.size() == 2 && onlyCautions ? "second_caution_no_conviction" : "other_caution_history";
    }

    /** Children and Young Persons Act 1933 s.50: nobody is sanctioned before they are ten. */
    private static Optional<String> tooYoung(LocalDate birth, LocalDate day, String what) {
        return day.isAfter(birth) && Ogrs3Case.age(birth, day) >= YOUNGEST
                ? Optional.empty()
                : Optional.of("By the date of birth the person was under 10 on the day of " + what + ", "
                        + DAY.format(day) + ". Have one of the two put right");
    }

    private static String words(OffenceDisposal index) {
        return OffenceNames.of(index.code()).orElse("Offence " + index.code().value()) + " (Home Office code "
                + index.code().value() + "), decided on " + DAY.format(Objects.requireNonNull(index.disposedOn()));
    }
}
