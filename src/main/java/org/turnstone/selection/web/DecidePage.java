package org.turnstone.selection.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.turnstone.cohort.CohortReasons.CohortCategory;
import org.turnstone.cohort.Strand;
import org.turnstone.partnership.AgencyNames.AgencyName;
import org.turnstone.selection.NominationMove;
import org.turnstone.selection.ReadNominations.Opened;
import org.turnstone.site.AgencyWords;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Choice;
import org.turnstone.site.Govuk.Option;

/** The page on which it is recorded what the panel decided. */
public record DecidePage(
        Form form,
        String name,
        String reference,
        String state,
        String back,
        boolean offered,
        String sponsor,
        List<CohortCategory> categories,
        List<AgencyName> agencies) {
    public DecidePage {
        categories = List.copyOf(categories);
        agencies = List.copyOf(agencies);
    }

    static DecidePage of(Opened opened, List<CohortCategory> categories, List<AgencyName> agencies, Form form) {
        return new DecidePage(
                form,
                opened.person().name(),
                opened.person().reference(),
                opened.file().state().words(),
                NominationPage.path(opened.file()),
                opened.decides(),
                opened.file().nomination().sponsor(),
                categories,
                agencies);
    }

    public boolean wildCard() {
        return !sponsor.isEmpty();
    }

    public List<Choice> results() {
        return List.of(
                Choice.of(NominationMove.ADOPT.name(), "Adopted onto the cohort"),
                Choice.of(NominationMove.REJECT.name(), "Not adopted"),
                Choice.of(NominationMove.DEFER.name(), "Deferred"));
    }

    public List<Choice> categoryChoices() {
        return categories.stream()
                .map(one -> Choice.of(one.code(), one.words()))
                .toList();
    }

    public List<Option> strands() {
        return Stream.concat(
                        Stream.of(Option.of("", "Not decided")),
                        Arrays.stream(Strand.values()).map(one -> Option.of(one.name(), one.words())))
                .toList();
    }

    public List<Option> leads() {
        return Stream.concat(
                        Stream.of(Option.of("", "Select an agency")),
                        agencies.stream().map(one -> Option.of(one.code().value(), AgencyWords.alone(one.code()))))
                .toList();
    }
}
