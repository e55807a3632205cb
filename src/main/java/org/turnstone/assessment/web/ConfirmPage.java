package org.turnstone.assessment.web;

import java.util.List;
import org.turnstone.assessment.Ogrs3Estimate;
import org.turnstone.assessment.Ogrs3Words;
import org.turnstone.assessment.OpenAssessments.Opened;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Option;

/**
 * The page on which a named person confirms an estimate.
 *
 * @param score what it is, from the record as it stands; empty where nothing can be counted
 * @param version of the record that is shown
 */
public record ConfirmPage(
        Form form,
        String name,
        String reference,
        String score,
        String index,
        String version,
        List<String> doubts,
        List<String> notCounted,
        List<Option> offences) {
    public ConfirmPage {
        doubts = List.copyOf(doubts);
        notCounted = List.copyOf(notCounted);
        offences = List.copyOf(offences);
    }

    static ConfirmPage of(Opened opened, Form form) {
        return switch (opened.standing().estimate()) {
            case Ogrs3Estimate.Counted counted ->
                new ConfirmPage(
                        form.startingWith(ConfirmForm.startingWith(counted.inputs())),
                        opened.person().name(),
                        opened.person().reference(),
                        AssessmentsPage.inWords(counted.score()),
                        counted.index(),
                        counted.inputs().digest(),
                        counted.doubts(),
                        List.of(),
                        Opened.offences().stream()
                                .map(level -> Option.of(level, Ogrs3Words.offence(level)))
                                .toList());
            case Ogrs3Estimate.NotCounted none ->
                new ConfirmPage(
                        form,
                        opened.person().name(),
                        opened.person().reference(),
                        "",
                        "",
                        "",
                        List.of(),
                        none.why(),
                        List.of());
        };
    }

    public String back() {
        return "/people/" + reference + "/assessments";
    }
}
