package org.turnstone.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.casefile.PersonSources;
import org.turnstone.casefile.PersonSources.Heard;
import org.turnstone.casefile.web.SourcesPage.Fact;
import org.turnstone.casefile.web.SourcesPage.Facts;
import org.turnstone.casefile.web.SourcesPage.Value;
import org.turnstone.cohort.AllocationClaim;
import org.turnstone.cohort.MembershipClaim;
import org.turnstone.imports.Claim;
import org.turnstone.imports.Sourced;
import org.turnstone.offending.OffenceClaim;
import org.turnstone.offending.OffenceNames;
import org.turnstone.shared.London;
import org.turnstone.shared.Period;
import org.turnstone.supervision.CustodyClaim;

/** What agencies say of a person's time on the cohort and in custody and of their offences, in words, by source. */
final class FactsHeard {
    private final LocalDate today;

    private FactsHeard(LocalDate today) {
        this.today = today;
    }

    /** Those of which anything is said. */
    static List<Facts> of(PersonSources sources) {
        FactsHeard heard = new FactsHeard(sources.day());
        return Stream.of(
                        heard.facts(
                                "On the cohort",
                                sources.memberships(),
                                MembershipClaim::claim,
                                first -> first.exit() == null
                                        ? "From " + heard.day(first.period().from())
                                        : "Left",
                                heard::membership),
                        heard.facts(
                                "Lead agency and worker",
                                sources.allocations(),
                                AllocationClaim::claim,
                                first -> "From " + heard.day(first.period().from()),
                                heard::allocation),
                        heard.facts(
                                "Custody",
                                sources.custody(),
                                CustodyClaim::claim,
                                first -> "From " + heard.day(first.period().from()),
                                heard::custody),
                        heard.facts(
                                "Offences",
                                sources.offences(),
                                OffenceClaim::claim,
                                first -> heard.day(first.offenceDate()),
                                heard::offence))
                .filter(facts -> !facts.said().isEmpty())
                .toList();
    }

    private <C> Facts facts(
            String heading,
            Heard<C> heard,
            Function<C, Claim> claim,
            Function<C, String> name,
            Function<C, String> words) {
        List<Fact> facts = heard.facts().stream()
                .map(fact -> fact(name.apply(fact.believed().getFirst()), fact, claim, words))
                .toList();
        boolean disagree = facts.stream().anyMatch(Fact::disagree);
        return new Facts(heading, facts, disagree ? Words.sentence(heard.why()) : "");
    }

    private <C> Fact fact(String name, Sourced<C> fact, Function<C, Claim> claim, Function<C, String> words) {
        List<String> believed = fact.believed().stream().map(words).toList();
        Map<String, List<String>> by = new LinkedHashMap<>();
        Stream.concat(fact.believed().stream(), fact.others().stream())
                .forEach(said -> by.computeIfAbsent(words.apply(said), none -> new ArrayList<>())
                        .add(by(claim.apply(said))));
        boolean disagree = !believed.containsAll(by.keySet());
        List<Value> values = by.entrySet().stream()
                .map(said -> new Value(
                        said.getKey(),
                        said.getValue().stream().distinct().toList(),
                        disagree && believed.contains(said.getKey()) ? "Believed" : ""))
                .toList();
        return new Fact(name, values, disagree, "");
    }

    private String by(Claim claim) {
        return Words.sentence(Words.agency(claim.agency())) + ", " + day(London.dayOf(claim.sourceUpdatedAt()));
    }

    private String membership(MembershipClaim said) {
        LocalDate left = said.period().to();
        if (said.exit() != null && left != null) {
            return "On " + day(left) + ": " + said.exit().words() + ", entered by " + said.by();
        }
        return sentence(
                days(said.period(), "still on it"),
                said.category() == null ? null : Words.sentence(said.category()),
                said.strand() == null ? null : said.strand().words(),
                said.reason() == null ? null : "reason: " + said.reason().replace('_', ' '));
    }

    private String allocation(AllocationClaim said) {
        return sentence(
                Words.sentence(Words.agency(said.leadAgency())),
                said.leadWorker(),
                said.deputy() == null ? null : "deputy " + said.deputy(),
                said.period().to() == null ? null : "to " + day(said.period().to()));
    }

    private String custody(CustodyClaim said) {
        return sentence(
                days(said.period(), "still in custody"),
                said.reason().words(),
                said.prison(),
                said.expectedRelease() == null ? null : "due out " + day(said.expectedRelease()));
    }

    private String offence(OffenceClaim said) {
        return OffenceNames.of(said.code())
                        .orElse("Home Office code " + said.code().value())
                + (said.breach() ? ", breach" : "") + ": "
                + Words.came(said.disposal(), said.disposedOn(), said.sentence(), today);
    }

    private String days(Period period, String open) {
        LocalDate to = period.to();
        return day(period.from()) + (to == null ? ", " + open : " to " + day(to));
    }

    private String day(LocalDate day) {
        return Words.day(day, today);
    }

    private static String sentence(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
