package org.turnstone.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.turnstone.assessment.Assessment;
import org.turnstone.assessment.AssessmentClaim;
import org.turnstone.assessment.Confirmation;
import org.turnstone.governance.Category;
import org.turnstone.offending.OffenceCategories;
import org.turnstone.offending.OffenceCategory;
import org.turnstone.offending.OffenceDisposal;
import org.turnstone.site.AgencyWords;

/** What a matrix asks, answered from the record. */
final class MatrixInputs {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int YEAR = 12;
    private static final int TWO_YEARS = 24;
    private static final String OFFENCES = "Offences on record";
    private static final String NO_RECORD = "No record holds it yet";

    /** OGRS4's class of actual bodily harm and worse: hmpps-arns-risk-actuarial-api. */
    private static final String SERIOUS_VIOLENCE = "VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS";

    /** By the levels of OGRS3; theft of and from vehicles are one type. */
    private static final Map<String, String> TYPES = Map.of(
            "burglary_domestic", "domestic burglary",
            "robbery", "robbery",
            "taking_driving_away", "vehicle crime",
            "theft_from_vehicles", "vehicle crime");

    /** Home Office class of stealing from the person. */
    private static final String FROM_A_PERSON = "039";

    private final MatrixFacts facts;
    private final List<OffenceDisposal> proven;

    private MatrixInputs(MatrixFacts facts) {
        this.facts = facts;
        this.proven =
                facts.offences().stream().filter(OffenceDisposal::isProven).toList();
    }

    static Map<Criterion, MatrixInput> of(MatrixFacts facts, Matrix matrix) {
        MatrixInputs from = new MatrixInputs(facts);
        Map<Criterion, MatrixInput> inputs = new EnumMap<>(Criterion.class);
        inputs.put(Criterion.OGRS3, from.ogrs3());
        inputs.put(Criterion.PROVEN_YEAR, from.since(YEAR, one -> true, "proven"));
        inputs.put(Criterion.LOCAL_PRIORITY, from.localPriority(matrix));
        inputs.put(Criterion.INDEX_TYPES, from.indexTypes());
        inputs.put(
                Criterion.SERIOUS_VIOLENCE,
                from.since(TWO_YEARS, MatrixInputs::isSeriousViolence, "of serious violence"));
        inputs.put(Criterion.INTELLIGENCE, MatrixInput.notKnown("Not known", NO_RECORD));
        inputs.put(Criterion.CLASS_A, MatrixInput.notKnown("Not known", NO_RECORD));
        inputs.put(Criterion.ROSH, from.rosh());
        inputs.put(Criterion.NON_ENGAGEMENT, MatrixInput.notKnown("Not known", NO_RECORD));
        inputs.put(Criterion.PROTECTIVE, MatrixInput.notKnown("Not known", NO_RECORD));
        return inputs;
    }

    /** Official scores win; an estimate only where a named person confirmed it and it still holds (decision 0025). */
    private MatrixInput ogrs3() {
        Optional<AssessmentClaim> official =
                Assessment.officialOgrs3(facts.assessments()).map(Assessment::said);
        if (official.isPresent()) {
            AssessmentClaim said = official.get();
            BigDecimal percent = Objects.requireNonNull(said.twoYear());
            return MatrixInput.known(
                    percent.setScale(0, RoundingMode.DOWN).intValueExact(),
                    percent.toPlainString() + "%, official",
                    AgencyWords.alone(said.claim().agency()) + ", completed on " + DAY.format(said.completedOn()),
                    said.claim().isOpenToAll());
        }
        Optional<Confirmation> confirmed = facts.estimate().inForce();
        return confirmed
                .map(said -> MatrixInput.known(
                        said.twoYear(), said.twoYear() + "%, an estimate", "Confirmed by " + said.by(), true))
                .orElseGet(() -> MatrixInput.notKnown(
                        facts.estimate().lapsed()
                                ? "Not known: the record changed since an estimate was confirmed"
                                : "Not known: no official score that you may see, and no confirmed estimate",
                        "Assessments"));
    }

    private MatrixInput since(int months, Predicate<OffenceDisposal> which, String words) {
        LocalDate from = facts.day().minusMonths(months);
        List<OffenceDisposal> counted = proven.stream()
                .filter(one -> one.offenceDate().isAfter(from))
                .filter(which)
                .toList();
        return MatrixInput.known(
                counted.size(),
                counted.size() + " " + words + " since " + DAY.format(from) + ", by what you may see",
                OFFENCES,
                restsOnOpen());
    }

    /** A code that stands in no kind may be one of these: unless they are enough without it, the number is not known. */
    private MatrixInput localPriority(Matrix matrix) {
        LocalDate from = facts.day().minusMonths(YEAR);
        List<String> kinds = proven.stream()
                .filter(one -> one.offenceDate().isAfter(from))
                .map(MatrixInputs::kind)
                .toList();
        int counted = (int)
                kinds.stream().filter(matrix.priorities().kinds()::contains).count();
        long unclear = kinds.stream().filter(String::isEmpty).count();
        int most = matrix.of(Criterion.LOCAL_PRIORITY).stream()
                .mapToInt(MatrixLine::least)
                .max()
                .orElse(0);
        return new MatrixInput(
                unclear == 0 || counted >= most ? counted : null,
                counted + " of these kinds since " + DAY.format(from) + ", by what you may see"
                        + (unclear == 0 ? "" : "; of " + unclear + " more the code does not say the kind"),
                OFFENCES,
                restsOnOpen());
    }

    /** Empty where the code says none. */
    private static String kind(OffenceDisposal one) {
        return OffenceCategories.of(one.code()).map(OffenceCategory::ogrs3).orElse("");
    }

    /** What is counted out by a restricted statement tells of it as well as what is counted in: all must be open to all. */
    private boolean restsOnOpen() {
        return facts.offences().stream().allMatch(MatrixInputs::isOpenToAll);
    }

    /** Types among what was proven on the latest day of a conviction or caution. */
    private MatrixInput indexTypes() {
        Optional<LocalDate> latest = proven.stream()
                .map(one -> Objects.requireNonNull(one.disposedOn()))
                .max(Comparator.naturalOrder());
        if (latest.isEmpty()) {
            return MatrixInput.known(0, "Nothing proven, by what you may see", OFFENCES, restsOnOpen());
        }
        List<OffenceDisposal> index = proven.stream()
                .filter(one -> latest.get().equals(one.disposedOn()))
                .toList();
        List<String> types = index.stream()
                .flatMap(one -> type(one).stream())
                .distinct()
                .sorted()
                .toList();
        return MatrixInput.known(
                types.size(),
                (types.isEmpty() ? "None of these" : types.stream().collect(Collectors.joining(", "))) + ", decided on "
                        + DAY.format(latest.get()),
                OFFENCES,
                restsOnOpen());
    }

    private static Optional<String> type(OffenceDisposal one) {
        return one.code().codeClass().equals(FROM_A_PERSON)
                ? Optional.of("theft from a person")
                : OffenceCategories.of(one.code()).map(OffenceCategory::ogrs3).map(TYPES::get);
    }

    private static boolean isSeriousViolence(OffenceDisposal one) {
        return OffenceCategories.of(one.code())
                .map(OffenceCategory::ogrs4)
                .filter(SERIOUS_VIOLENCE::equals)
                .isPresent();
    }

    /** One to four, low to very high; the newest that says it. */
    private MatrixInput rosh() {
        return facts.assessments().stream()
                .map(Assessment::said)
                .filter(said -> said.rosh() != null)
                .findFirst()
                .map(said -> MatrixInput.known(
                        Objects.requireNonNull(said.rosh()).level(),
                        said.rosh().words(),
                        AgencyWords.alone(said.claim().agency()) + ", completed on " + DAY.format(said.completedOn()),
                        said.claim().isOpenToAll()))
                .orElseGet(
                        () -> MatrixInput.notKnown("Not known: no assessment that you may see says it", "Assessments"));
    }

    private static boolean isOpenToAll(OffenceDisposal one) {
        return one.category() == Category.CORE && one.handling() == null;
    }
}
