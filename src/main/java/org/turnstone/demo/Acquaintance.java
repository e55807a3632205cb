package org.turnstone.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which agencies know a person, and since when: the police everyone, the others those their work brings them. */
record Acquaintance(long seed, History history, TruePerson person, List<Membership> memberships, Life life) {
    private static final List<LinkingCase> KNOWN_TO_HOUSING = List.of(
            LinkingCase.TWIN,
            LinkingCase.FATHER_OR_SON,
            LinkingCase.SHARED_HOSTEL,
            LinkingCase.CHANGED_NAME,
            LinkingCase.REUSED_REFERENCE);

    Map<Agency, LocalDate> from() {
        Chance chance = Chance.of(seed, "acquaintance", person.number());
        Map<Agency, LocalDate> from = new EnumMap<>(Agency.class);
        LocalDate police = police(chance);
        from.put(Agency.POLICE, police);
        probation(chance, police).ifPresent(day -> from.put(Agency.PROBATION, day));
        youthOffending().ifPresent(day -> from.put(Agency.YOS, day));
        life.custody().stream().findFirst().ifPresent(spell -> from.put(Agency.PRISON, spell.received()));
        memberships.stream().findFirst().ifPresent(first -> from.put(Agency.COUNCIL, first.nominated()));
        referred(chance, 42, 2).ifPresent(day -> from.put(Agency.TREATMENT, day));
        boolean housed = KNOWN_TO_HOUSING.stream().anyMatch(person::is);
        referred(chance, housed ? 100 : 36, housed ? 100 : 1).ifPresent(day -> from.put(Agency.HOUSING, day));
        referred(chance, 28, 1).ifPresent(day -> from.put(Agency.HEALTH, day));
        referred(chance, 22, 1).ifPresent(day -> from.put(Agency.CHARITY, day));
        memberships.forEach(each -> from.putIfAbsent(each.lead(), each.adopted()));
        from.values().removeIf(day -> day.isAfter(history.last()));
        return from;
    }

    private LocalDate police(Chance chance) {
        LocalDate day = chance.percent(55)
                ? history.first().minusDays(chance.between(1, 300))
                : history.first().plusDays(chance.between(0, 1_400));
        if (!life.offences().isEmpty()) {
            day = earlier(day, life.offences().getFirst().charged());
        }
        return memberships.isEmpty() ? day : earlier(day, memberships.getFirst().nominated());
    }

    private Optional<LocalDate> probation(Chance chance, LocalDate police) {
        boolean muddled = person.is(LinkingCase.MISTYPED_PNC) || person.is(LinkingCase.SWAPPED_PNC);
        if (muddled) {
            return Optional.of(police.plusDays(30));
        }
        boolean supervised = memberships.stream().anyMatch(each -> each.statutory() && each.lead() != Agency.YOS)
                || chance.percent(person.everOnCohort() ? 45 : 40);
        return life.offences().stream()
                .filter(offence -> supervised && offence.proven() && offence.disposed() != null)
                .filter(offence -> !person.isChildOn(offence.on()))
                .findFirst()
                .map(Offence::disposed)
                .or(() -> memberships.stream()
                        .filter(each -> each.lead() == Agency.PROBATION)
                        .findFirst()
                        .map(Membership::adopted));
    }

    private Optional<LocalDate> youthOffending() {
        return life.offences().stream()
                .map(Offence::charged)
                .filter(person::isChildOn)
                .findFirst();
    }

    private Optional<LocalDate> referred(Chance chance, int ofCohort, int ofOthers) {
        boolean known = chance.percent(person.everOnCohort() ? ofCohort : ofOthers);
        int days = chance.between(5, 160);
        int elsewhere = chance.between(0, 1_300);
        if (!known) {
            return Optional.empty();
        }
        return Optional.of(
                memberships.isEmpty()
                        ? history.first().plusDays(elsewhere)
                        : memberships.getFirst().adopted().plusDays(days));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
