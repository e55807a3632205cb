package org.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.turnstone.demo.TruePerson.Standing;

/** What those who help send about people on the cohort: treatment, where they live, whether they work. */
record CareRows(Story story) {

    void addTo(List<Sent> sent) {
        if (story.person().standing() != Standing.ON_COHORT) {
            return;
        }
        Chance chance = Chance.of(story.seed(), "care rows", story.person().number());
        AssessmentRows assessments = new AssessmentRows(story);
        since(Agency.PROBATION, from -> assessments.ofAdult(from, sent));
        since(Agency.YOS, from -> assessments.ofChild(from, sent));
        since(Agency.TREATMENT, from -> treated(from, chance, sent));
        since(Agency.HOUSING, from -> housed(from, chance, sent));
        since(Agency.CHARITY, from -> worked(from, chance, sent));
    }

    private void since(Agency agency, Consumer<LocalDate> tell) {
        LocalDate from = story.knownFrom().get(agency);
        if (from != null) {
            tell.accept(from.isBefore(story.history().first()) ? story.history().first() : from);
        }
    }

    private void treated(LocalDate from, Chance chance, List<Sent> sent) {
        LocalDate on = from.plusDays(chance.between(3, 28));
        String substance = chance.pick(List.of("opiate", "opiate", "non_opiate", "alcohol"));
        String detail = switch (substance) {
            case "opiate" -> "Heroin and crack";
            case "alcohol" -> "Alcohol";
            default -> chance.pick(List.of("Cocaine", "Cannabis"));
        };
        String modality = "opiate".equals(substance) ? "Opioid substitution" : "Psychosocial";
        Rows rows = Rows.of(story, Agency.TREATMENT, Kind.TREATMENT, "TR", sent).numbered(1);
        rows.write(on, List.of(on.toString(), substance, detail, "", modality, "", "Northway Recovery"));
        LocalDate end = on.plusDays(chance.between(70, 420));
        boolean ends = chance.percent(45);
        new DrugRows(story).during(on, ends ? end : null, substance, sent);
        if (ends) {
            String reason = chance.percent(40) ? "Completed, free of dependency" : "Dropped out";
            rows.write(
                    end,
                    List.of(on.toString(), substance, detail, end.toString(), modality, reason, "Northway Recovery"));
        }
    }

    private void housed(LocalDate from, Chance chance, List<Sent> sent) {
        LocalDate on = from.plusDays(chance.between(0, 20));
        for (int number = 1; on.isBefore(story.history().asAt()) && number <= 3; number++) {
            String kind = chance.pick(
                    List.of("Hostel", "Supported housing", "Social tenancy", "Friends or family", "Street"));
            boolean settled = kind.startsWith("S") && !"Street".equals(kind);
            Rows rows = Rows.of(story, Agency.HOUSING, Kind.ACCOMMODATION, "AC", sent)
                    .numbered(number);
            String day = Agency.HOUSING.written(on);
            String yes = Rows.yes(settled);
            LocalDate end = on.plusDays(chance.between(60, 400));
            rows.write(on, List.of(day, kind, "", yes, Rows.yes(!"Street".equals(kind))));
            rows.write(end, List.of(day, kind, Agency.HOUSING.written(end), yes, Rows.yes(!"Street".equals(kind))));
            on = end;
        }
    }

    private void worked(LocalDate from, Chance chance, List<Sent> sent) {
        LocalDate on = from.plusDays(chance.between(20, 150));
        if (!chance.percent(55)) {
            return;
        }
        String kind =
                chance.pick(List.of("Warehouse work", "Construction", "Catering", "Training course", "Volunteering"));
        String hours = String.valueOf(chance.pick(List.of(8, 16, 20, 30, 37)));
        Rows rows = Rows.of(story, Agency.CHARITY, Kind.EMPLOYMENT, "EM", sent).numbered(1);
        String day = Agency.CHARITY.written(on);
        rows.write(on, List.of(day, kind, "", hours, "y"));
        LocalDate end = on.plusDays(chance.between(30, 300));
        if (chance.percent(50)) {
            rows.write(end, List.of(day, kind, Agency.CHARITY.written(end), hours, "y"));
        }
    }
}
