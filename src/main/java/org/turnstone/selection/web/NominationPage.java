package org.turnstone.selection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.cohort.CohortMember;
import org.turnstone.selection.GateAnswer;
import org.turnstone.selection.GateFinding;
import org.turnstone.selection.HarmJudged;
import org.turnstone.selection.Nomination;
import org.turnstone.selection.NominationFile;
import org.turnstone.selection.NominationMove;
import org.turnstone.selection.NominationStep;
import org.turnstone.selection.ReadNominations.Opened;
import org.turnstone.site.AgencyWords;
import org.turnstone.site.Days;
import org.turnstone.site.Govuk.Link;
import org.turnstone.site.Govuk.Row;

/**
 * One nomination: what was said, the gates, what was done and what can be done now.
 *
 * @param told what the agency that nominated reads; empty for those who screen
 * @param score by the matrix; none for an agency that nominated
 * @param screen where the reader's gates are answered; none where there are none
 */
public record NominationPage(
        String name,
        String reference,
        String state,
        String told,
        List<Row> said,
        List<HarmJudged> harms,
        List<GateShown> gates,
        @Nullable ScoreShown score,
        @Nullable String screen,
        List<String> besides,
        List<StepShown> steps,
        List<Link> moves) {
    public record GateShown(
            String words, String result, String found, String source, String answer, String reason, String by) {}

    public record StepShown(String on, String what, String now, List<String> why, String by) {
        public StepShown {
            why = List.copyOf(why);
        }
    }

    public NominationPage {
        said = List.copyOf(said);
        harms = List.copyOf(harms);
        gates = List.copyOf(gates);
        besides = List.copyOf(besides);
        steps = List.copyOf(steps);
        moves = List.copyOf(moves);
    }

    static NominationPage of(Opened opened) {
        NominationFile file = opened.file();
        ToldAgency told = ToldAgency.of(file);
        return new NominationPage(
                opened.person().name(),
                opened.person().reference(),
                opened.screens() ? file.state().words() : told.state(),
                opened.screens() ? "" : told.words(),
                said(file.nomination()),
                file.nomination().harms().stream()
                        .filter(one -> one.grade() != HarmJudged.Grade.NONE_KNOWN)
                        .toList(),
                opened.gates().stream().map(gate -> gate(gate, file)).toList(),
                opened.score().map(score -> ScoreShown.of(score, opened)).orElse(null),
                opened.screens() && answerable(opened) ? path(file) + "/screen" : null,
                besides(opened),
                opened.screens()
                        ? file.steps().stream().map(NominationPage::step).toList()
                        : List.of(),
                moves(opened));
    }

    static String path(NominationFile file) {
        return NominationsPage.PATH + "/" + file.nomination().id();
    }

    private static boolean answerable(Opened opened) {
        return opened.file().mayBeScreened()
                && opened.gates().stream().anyMatch(finding -> opened.answers(finding.gate()));
    }

    private static List<Row> said(Nomination said) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Nominated by", said.by() + ", " + Days.day(said.claim().sourceUpdatedAt())));
        rows.add(Row.of("Route", said.routeWords()));
        rows.add(Row.of("Why", said.why()));
        if (said.isWildCard()) {
            rows.add(Row.of("Sponsor", said.sponsor()));
            rows.add(Row.of("Why a wild card", said.wildReason()));
        }
        rows.add(Row.of("What working together adds", said.adds()));
        rows.add(Row.of("What for", said.objectives()));
        rows.add(Row.of("By when", said.timescale()));
        if (said.youthAgrees()) {
            rows.add(Row.of("Youth offending", "Agrees to manage together"));
        }
        return rows;
    }

    private static GateShown gate(GateFinding finding, NominationFile file) {
        Optional<GateAnswer> answer =
                Optional.ofNullable(file.answered().get(finding.gate().code()));
        String since = finding.since() == null ? "" : ", " + Days.day(finding.since());
        return new GateShown(
                finding.gate().words(),
                finding.result().words(),
                finding.found(),
                finding.source() + since,
                answer.map(said -> said.answer().words()).orElse("Not answered"),
                answer.map(GateAnswer::reason).orElse(""),
                answer.map(said -> said.by() + ", " + Days.day(said.at())).orElse(""));
    }

    private static List<String> besides(Opened opened) {
        List<String> besides = new ArrayList<>();
        for (CohortMember member : opened.earlier()) {
            var to = member.period().to();
            besides.add(
                    to == null
                            ? "On the cohort since " + Days.day(member.period().from()) + "."
                            : "Was on the cohort from "
                                    + Days.day(member.period().from()) + " to " + Days.day(to)
                                    + ": this would be a re-registration.");
        }
        opened.others()
                .forEach(other -> besides.add("Also nominated by " + AgencyWords.of(other.agency()) + " on "
                        + Days.day(other.claim().sourceUpdatedAt()) + "."));
        return besides;
    }

    private static StepShown step(NominationStep step) {
        return new StepShown(
                Days.day(step.at()), step.move().words(), step.to().words(), StepWords.of(step), step.by());
    }

    private static List<Link> moves(Opened opened) {
        String path = path(opened.file());
        List<Link> links = new ArrayList<>();
        if (opened.decides()) {
            links.add(Link.to(path + "/decide", "Record the panel’s decision"));
        }
        for (NominationMove move : opened.moves()) {
            if (move == NominationMove.TELL_PERSON) {
                links.add(Link.to(path + "/told", move.words()));
            } else if (move.isByReason()) {
                links.add(Link.to(path + "/" + move.path(), move.words()));
            }
        }
        return links;
    }
}
