package org.turnstone.assessment.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.assessment.Assessment;
import org.turnstone.assessment.AssessmentClaim;
import org.turnstone.assessment.AssessmentTool;
import org.turnstone.assessment.Ogrs3Score;
import org.turnstone.assessment.OpenAssessments.Opened;
import org.turnstone.assessment.RiskBand;
import org.turnstone.shared.London;
import org.turnstone.site.AgencyWords;

/**
 * What agencies assessed of a person, and what is counted.
 *
 * @param official the newest score of OGRS3 that an agency sent; none where the reader sees none, and then there is the estimate
 * @param why one source is believed before another; empty where none of these differ
 */
public record AssessmentsPage(
        String name,
        String reference,
        String facts,
        @Nullable Official official,
        @Nullable EstimateShown estimate,
        List<Line> received,
        String why) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    public record Official(String score, String source) {}

    /**
     * One assessment.
     *
     * @param differ what other agencies say of it that is not the same
     */
    public record Line(
            String on,
            String tool,
            String what,
            List<String> scores,
            List<String> sections,
            String by,
            String sent,
            List<String> differ) {
        public Line {
            scores = List.copyOf(scores);
            sections = List.copyOf(sections);
            differ = List.copyOf(differ);
        }
    }

    public AssessmentsPage {
        received = List.copyOf(received);
    }

    static AssessmentsPage of(Opened opened) {
        Optional<Assessment> official = Assessment.officialOgrs3(opened.received());
        List<Line> lines = opened.received().stream().map(AssessmentsPage::line).toList();
        return new AssessmentsPage(
                opened.person().name(),
                opened.person().reference(),
                opened.person()
                                .dateOfBirth()
                                .map(born -> Period.between(born, opened.today())
                                                .getYears() + " years old, born " + day(born))
                                .orElse("Date of birth not known")
                        + ".",
                official.map(one -> official(one.said())).orElse(null),
                official.isPresent() ? null : EstimateShown.of(opened),
                lines,
                lines.stream().allMatch(line -> line.differ().isEmpty()) ? "" : opened.why());
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String inWords(Ogrs3Score score) {
        return score.twoYear() + "% within two years, " + score.oneYear() + "% within one: "
                + score.band().words().toLowerCase(Locale.UK);
    }

    private static Official official(AssessmentClaim said) {
        BigDecimal two = said.twoYear();
        String band = two == null ? "" : ": " + RiskBand.of(two).words().toLowerCase(Locale.UK);
        String one = said.oneYear() == null ? "" : ", " + said.oneYear().toPlainString() + "% within one";
        return new Official(
                (two == null ? "" : two.toPlainString()) + "% within two years" + one + band,
                "Sent by " + AgencyWords.of(said.claim().agency()) + ", completed on " + day(said.completedOn()));
    }

    private static Line line(Assessment one) {
        AssessmentClaim said = one.said();
        return new Line(
                day(said.completedOn()),
                AssessmentTool.nameOf(said.tool()),
                "Version " + said.version() + ", " + said.stage().toLowerCase(Locale.UK),
                scores(said),
                said.sections().isEmpty()
                        ? List.of()
                        : Arrays.stream(said.sections().split(";"))
                                .map(pair -> pair.strip().replace("=", ": ").replace('_', ' '))
                                .toList(),
                AgencyWords.alone(said.claim().agency()),
                "sent " + day(London.dayOf(said.claim().sourceUpdatedAt())),
                one.differing().stream()
                        .map(other ->
                                AgencyWords.alone(other.claim().agency()) + " says " + String.join(", ", scores(other)))
                        .toList());
    }

    private static List<String> scores(AssessmentClaim said) {
        List<String> scores = new ArrayList<>();
        percent("Within one year", said.oneYear()).ifPresent(scores::add);
        percent("Within two years", said.twoYear()).ifPresent(scores::add);
        Stream.of(
                        Optional.ofNullable(said.total()).map(total -> "Total " + total.toPlainString()),
                        Optional.ofNullable(said.band()).map(band -> "Band as sent: " + band),
                        Optional.ofNullable(said.rosh()).map(rosh -> "Risk of serious harm: " + rosh.words()))
                .flatMap(Optional::stream)
                .forEach(scores::add);
        return scores;
    }

    private static Optional<String> percent(String when, @Nullable BigDecimal value) {
        return Optional.ofNullable(value).map(percent -> when + " " + percent.toPlainString() + "%");
    }
}
