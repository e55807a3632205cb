package org.turnstone.cohort.web;

import java.util.List;
import org.turnstone.cohort.ReadSuspensions.Line;
import org.turnstone.cohort.ReadSuspensions.LongCustody;

/** What the page of those who are suspended or serve a long sentence shows. */
public record LongCustodyPage(List<Shown> asked, List<Shown> others, boolean mayDecide) {
    public LongCustodyPage {
        asked = List.copyOf(asked);
        others = List.copyOf(others);
    }

    /** @param ask what is to be decided; empty where nothing is today */
    public record Shown(String name, String reference, String custody, String suspended, String ask) {
        public String href() {
            return "/people/" + reference;
        }
    }

    static LongCustodyPage of(LongCustody list) {
        List<Shown> all = list.lines().stream().map(LongCustodyPage::shown).toList();
        return new LongCustodyPage(
                all.stream().filter(one -> !one.ask().isEmpty()).toList(),
                all.stream().filter(one -> one.ask().isEmpty()).toList(),
                list.mayDecide());
    }

    private static Shown shown(Line line) {
        return new Shown(
                line.person().name(),
                line.person().reference(),
                line.stay() == null ? "Not known to be in custody" : SuspensionPage.custody(line.stay()),
                line.suspended() == null ? "" : SuspensionPage.said(line.suspended()),
                line.prompt().map(prompt -> prompt.words()).orElse(""));
    }
}
