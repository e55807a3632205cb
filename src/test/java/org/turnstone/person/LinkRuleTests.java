package org.turnstone.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.turnstone.linkage.NameCounts;
import org.turnstone.linkage.Namesakes;
import org.turnstone.linkage.Veto;
import org.turnstone.person.LinkDecision.Doubtful;
import org.turnstone.person.LinkDecision.Linked;
import org.turnstone.person.LinkDecision.NewPerson;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

class LinkRuleTests {
    private static final PersonBlock ANN =
            block("pnc", "2019/0000001S", "forename", "Ann", "surname", "Ashby", "date_of_birth", "1990-05-01");
    private static final Namesakes NOBODY_ELSE = new Namesakes(1, 1);
    private static final AgencyCode HOUSING = new AgencyCode("HOUSING");
    private final PersonId ann = PersonId.random();

    @Test
    void an_equal_identifier_in_order_links() {
        assertThat(decide(block("pnc", "19/1S", "forename", "Anne", "surname", "Ashby", "date_of_birth", "1990-05-01")))
                .isEqualTo(new Linked(ann, "equal identifier"));
    }

    @Test
    void an_equal_identifier_links_through_a_change_of_surname_or_a_slip_in_the_date() {
        assertThat(decide(block("pnc", "19/1S", "forename", "Ann", "surname", "Brown", "date_of_birth", "1990-05-01")))
                .isInstanceOf(Linked.class);
        assertThat(decide(block("pnc", "19/1S", "forename", "Ann", "surname", "Ashby", "date_of_birth", "1990-01-05")))
                .isInstanceOf(Linked.class);
    }

    @Test
    void an_equal_identifier_with_another_birth_date_is_doubtful_as_father_and_son_are() {
        assertThat(decide(block("pnc", "19/1S", "forename", "Ann", "surname", "Ashby", "date_of_birth", "1965-11-23")))
                .isInstanceOf(Doubtful.class);
    }

    @Test
    void an_equal_identifier_with_another_first_name_is_doubtful_as_twins_are() {
        assertThat(decide(block("pnc", "19/1S", "forename", "Ruth", "surname", "Ashby", "date_of_birth", "1990-05-01")))
                .isInstanceOf(Doubtful.class);
    }

    @Test
    void an_equal_identifier_with_a_first_name_that_is_only_alike_is_doubtful_as_twins_are() {
        for (String twin : List.of("Anneke", "Una", "Anna")) {
            assertThat(decide(
                            block("pnc", "19/1S", "forename", twin, "surname", "Ashby", "date_of_birth", "1990-05-01")))
                    .as(twin)
                    .isInstanceOf(Doubtful.class);
        }
    }

    @Test
    void an_equal_identifier_and_first_name_with_nothing_else_are_doubtful() {
        assertThat(decide(block("pnc", "19/1S", "forename", "Ann", "surname", "Brown")))
                .isInstanceOf(Doubtful.class);
    }

    @Test
    void an_equal_identifier_without_a_date_of_birth_is_doubtful_unless_a_second_number_is_the_same() {
        assertThat(decide(block("pnc", "19/1S", "forename", "Ann", "surname", "Ashby", "postcode", "ZZ1 1AA")))
                .isInstanceOf(Doubtful.class);
        assertThat(decide(block("pnc", "19/1S"))).isInstanceOf(Doubtful.class);
        PersonBlock twoNumbers = block("pnc", "19/1S", "crn", "X000001", "forename", "Ann", "surname", "Ashby");
        assertThat(rule().decide(twoNumbers, HOUSING, List.of(known(twoNumbers))))
                .isEqualTo(new Linked(ann, "equal identifier"));
        PersonBlock oneCover = block("pnc", "19/1S", "cro", "1/99X", "forename", "Ann", "surname", "Ashby");
        assertThat(rule().decide(oneCover, HOUSING, List.of(known(oneCover))))
                .as("PNC and CRO come from one file, which may be a father's")
                .isInstanceOf(Doubtful.class);
    }

    @Test
    void an_equal_identifier_without_a_date_of_birth_links_where_the_middle_names_are_the_same() {
        String[] ashby = {"pnc", "19/1S", "forename", "Ann", "middle_names", "Ivy Rose", "surname", "Ashby"};
        assertThat(rule().decide(block(ashby), HOUSING, List.of(known(block(ashby)))))
                .isEqualTo(new Linked(ann, "equal identifier"));
        for (String other : List.of("Ruth", "I", "")) {
            PersonBlock row = with(block(ashby), "middle_names", other);
            assertThat(rule().decide(row, HOUSING, List.of(known(block(ashby)))))
                    .as(other)
                    .isInstanceOf(Doubtful.class);
        }
    }

    @Test
    void an_equal_identifier_links_through_a_first_name_that_is_nobodys_among_many() {
        PersonBlock slip = block("pnc", "19/1S", "forename", "Anm", "surname", "Ashby", "date_of_birth", "1990-05-01");
        var counts = new NameCounts(NameCounts.ENOUGH_KNOWN, Map.of("ann", NameCounts.SEVERAL));
        var among = new LinkRule(SignedOff.NONE, true, Veto.ALL, new Namesakes(1 << 20, 1, counts));
        assertThat(among.decide(slip, HOUSING, List.of(known(ANN)))).isEqualTo(new Linked(ann, "equal identifier"));
        assertThat(decide(slip)).isInstanceOf(Doubtful.class);
    }

    @Test
    void a_reason_begins_with_a_capital() {
        String[] both = {"crn", "X000001", "forename", "Ann", "surname", "Ashby", "date_of_birth", "1990-05-01"};
        PersonBlock one = withNumber(both, "A1234BC");
        PersonBlock other = withNumber(both, "A1234BD");
        assertThat(new ByWeight(SignedOff.NONE, true, Veto.ALL, NOBODY_ELSE)
                        .decide(one, HOUSING, List.of(known(other))))
                .isInstanceOfSatisfying(
                        Doubtful.class,
                        doubt -> assertThat(doubt.reason()).startsWith("Both have a number of one kind"));
    }

    private static PersonBlock withNumber(String[] said, String noms) {
        return with(block(said), "noms", noms);
    }

    private static PersonBlock with(PersonBlock block, String field, String value) {
        Map<String, String> values = new HashMap<>(block.said());
        values.put(field, value);
        return PersonBlock.of(values);
    }

    private Candidate known(PersonBlock block) {
        return new Candidate(ann, List.of(block), java.util.Set.of(Evidence.IDENTIFIER));
    }

    private static LinkRule rule() {
        return new LinkRule(SignedOff.NONE, true, Veto.ALL, NOBODY_ELSE);
    }

    @Test
    void an_equal_identifier_links_where_the_first_of_january_is_written_for_want_of_the_day() {
        assertThat(decide(block("pnc", "19/1S", "forename", "Ann", "surname", "Ashby", "date_of_birth", "1990-01-01")))
                .isEqualTo(new Linked(ann, "equal identifier"));
    }

    @Test
    void two_identifiers_that_disagree_are_doubtful() {
        Candidate one = new Candidate(
                ann,
                List.of(block("pnc", "19/1S", "crn", "X000001", "forename", "Ann", "surname", "Ashby")),
                java.util.Set.of(Evidence.IDENTIFIER));
        PersonBlock row = block("pnc", "19/1S", "crn", "X000002", "forename", "Ann", "surname", "Ashby");
        assertThat(new LinkRule(SignedOff.NONE, true, Veto.ALL, NOBODY_ELSE).decide(row, HOUSING, List.of(one)))
                .isInstanceOf(Doubtful.class);
    }

    @Test
    void a_mistyped_check_letter_is_evidence_and_never_links() {
        assertThat(decide(block(
                        "pnc", "2019/0000001K", "forename", "Ann", "surname", "Ashby", "date_of_birth", "1990-05-01")))
                .isInstanceOf(Doubtful.class);
    }

    @Test
    void the_same_name_and_birth_date_without_an_identifier_is_doubtful() {
        assertThat(decide(block("forename", "Ann", "surname", "Ashbey", "date_of_birth", "1990-05-01")))
                .isInstanceOf(Doubtful.class);
        assertThat(decide(block("forename", "Ashby", "surname", "Ann", "date_of_birth", "1990-05-01")))
                .isInstanceOf(Doubtful.class);
        assertThat(decide(block("forename", "Ann", "surname", "Ashby"))).isInstanceOf(Doubtful.class);
    }

    @Test
    void nobody_like_them_makes_a_new_person() {
        assertThat(decide(block("forename", "Zubin", "surname", "Quill", "date_of_birth", "1970-02-03")))
                .isInstanceOf(NewPerson.class);
    }

    @Test
    void a_row_that_says_nothing_of_a_person_waits() {
        assertThat(decide(block())).isInstanceOf(Doubtful.class);
    }

    private LinkDecision decide(PersonBlock row) {
        Known known = Known.nobody();
        known.add(ann, ANN, new AgencyCode("POLICE"), true);
        return new LinkRule(SignedOff.NONE, true, Veto.ALL, NOBODY_ELSE)
                .decide(row, HOUSING, known.candidates(row, true));
    }

    private static PersonBlock block(String... said) {
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < said.length; at += 2) {
            values.put(said[at], said[at + 1]);
        }
        return PersonBlock.of(values);
    }
}
