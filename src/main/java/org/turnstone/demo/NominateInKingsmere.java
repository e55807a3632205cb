package org.turnstone.demo;

import static org.turnstone.selection.GateAnswer.Answer.OVERRIDDEN;
import static org.turnstone.selection.GateAnswer.Answer.PASSES;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.selection.AnswerGates;
import org.turnstone.selection.Gate;
import org.turnstone.selection.GivenAnswer;
import org.turnstone.selection.Harm;
import org.turnstone.selection.HarmJudged;
import org.turnstone.selection.HarmJudged.Grade;
import org.turnstone.selection.MoveNomination;
import org.turnstone.selection.NominatePerson;
import org.turnstone.selection.Nominating;
import org.turnstone.selection.NominationMove;
import org.turnstone.selection.ReadNominations;
import org.turnstone.shared.PersonId;

/** A handful of nominations in different states, each made and taken on by the accounts of the demonstration. */
@Service
class NominateInKingsmere {
    private static final List<Told> TOLD = List.of(
            new Told(
                    "housing@demo",
                    "WILD_CARD",
                    "Neighbours on two floors are afraid of the visitors to this flat",
                    "A settled tenancy",
                    "Tenancy team leader"),
            new Told(
                    "probation@demo",
                    "COURT",
                    "Third breach this year; the court asked for more than supervision",
                    "No further breach",
                    ""),
            new Told(
                    "charity@demo",
                    "WILD_CARD",
                    "Comes to our kitchen daily, and tells us of debts to dealers",
                    "Debts ended, treatment begun",
                    "Kitchen manager"),
            new Told(
                    "prison@demo",
                    "PRISON",
                    "Due out soon, with no address and every sentence since 2023 shorter",
                    "An address on the day of release",
                    ""));

    private static final Map<Gate.Code, GivenAnswer> ANSWERS = Map.of(
            Gate.Code.SEX_OFFENDER, new GivenAnswer(PASSES, ""),
            Gate.Code.LONG_CUSTODY, new GivenAnswer(PASSES, "Asked the prison link officer"),
            Gate.Code.AREA, new GivenAnswer(PASSES, "The address is in Kingsmere"),
            Gate.Code.AGE, new GivenAnswer(PASSES, "By the date of birth"),
            Gate.Code.PROFILE, new GivenAnswer(OVERRIDDEN, "What is reported weighs more than what is proven"),
            Gate.Code.CAPACITY, new GivenAnswer(PASSES, "Two places came free this month"));

    private final NominatePerson nominate;
    private final AnswerGates gates;
    private final MoveNomination moves;
    private final ReadNominations nominations;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    private record Told(String account, String route, String why, String objectives, String sponsor) {
        Nominating of(PersonId person) {
            return new Nominating(
                    person,
                    route,
                    why,
                    List.of(
                            new HarmJudged(Harm.PSYCHOLOGICAL, Grade.REPORTED, "Told by those who bear it"),
                            new HarmJudged(Harm.ACQUISITIVE, Grade.SUSPECTED, "Goods that come and go")),
                    "One plan of all agencies in place of five",
                    objectives,
                    "Six months",
                    sponsor,
                    sponsor.isEmpty() ? "" : "Neighbours and staff bear what no score counts",
                    false);
        }
    }

    NominateInKingsmere(
            NominatePerson nominate,
            AnswerGates gates,
            MoveNomination moves,
            ReadNominations nominations,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.nominate = nominate;
        this.gates = gates;
        this.moves = moves;
        this.nominations = nominations;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param as who signs in under a name of the demonstration */
    void some(Function<String, Membership> as) {
        Set<PersonId> nominated = new HashSet<>();
        TOLD.forEach(told -> Acting.as(as.apply(told.account()), () -> made(told, nominated)));
        Membership coordinator = as.apply("coordinator@demo");
        Map<String, UUID> made = Acting.as(coordinator, this::byAgency);
        on(made, "PROBATION", id -> Acting.as(coordinator, () -> gates.answer(id, ANSWERS)));
        on(made, "CHARITY", id -> {
            Acting.as(coordinator, () -> gates.answer(id, ANSWERS));
            Acting.as(as.apply("sergeant@demo"), () -> gates.answer(id, ANSWERS));
            Acting.as(
                    coordinator,
                    () -> moves.move(id, NominationMove.PUT_ON_AGENDA, "What the kitchen can offer, and who visits"));
        });
        on(made, "PRISON", id -> {
            Acting.as(
                    coordinator,
                    () -> moves.move(id, NominationMove.REJECT, "The resettlement team has an address already"));
            Acting.as(
                    coordinator,
                    () -> moves.move(
                            id,
                            NominationMove.TELL_AGENCY,
                            "Thank you. Resettlement leads; nominate again if it fails"));
        });
    }

    /** Of the first whom this agency may see and can nominate, and no other has. */
    private boolean made(Told told, Set<PersonId> nominated) {
        return people().stream()
                .filter(person -> !nominated.contains(person))
                .filter(person -> nominate.nominate(told.of(person)).isEmpty())
                .findFirst()
                .map(nominated::add)
                .orElse(false);
    }

    private List<PersonId> people() {
        return Optional.ofNullable(transaction.execute(
                        status -> database.sql("select person_id from person.person order by reference")
                                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                                .list()))
                .orElse(List.of());
    }

    private Map<String, UUID> byAgency() {
        Map<String, UUID> made = new HashMap<>();
        nominations
                .list(1)
                .lines()
                .forEach(line -> made.put(
                        line.file().nomination().agency().value(),
                        line.file().nomination().id()));
        return made;
    }

    private static void on(Map<String, UUID> made, String agency, Consumer<UUID> act) {
        Optional.ofNullable(made.get(agency)).ifPresent(act);
    }
}
