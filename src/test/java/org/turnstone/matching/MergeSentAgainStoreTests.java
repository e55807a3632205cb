package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;

class MergeSentAgainStoreTests {
    private static final String HEADER = "source_ref,person_ref,forename,surname,date_of_birth,sex,postcode\n";

    @Test
    void a_merge_sent_again_with_other_words_is_refused_and_the_words_stay() {
        try (MatchingWorld world = new MatchingWorld()) {
            world.bring("POLICE", "people", HEADER + "1,P1,Fay,Fir,1975-10-06,f,ZZ6 6FF\n");
            world.bring("HOUSING", "people", HEADER + "1,H1,Gwen,Gorse,1965-11-07,f,ZZ7 7GG\n");
            String one = world.reference(world.person("POLICE", "P1"));
            String two = world.reference(world.person("HOUSING", "H1"));
            TestBrowser steward = world.system.as("steward");
            String path = "/matching/people/" + one + "/merge";
            String token = steward.get(path + "?with=" + two)
                    .document()
                    .select("input[name=_form]")
                    .val();
            String[] first = {"_form", token, "with", two, "reason", "Both files say so"};
            TestPage merged = steward.postOnce(path, first);
            assertThat(merged.status()).isEqualTo(303);
            TestPage changed = steward.postOnce(path, "_form", token, "with", two, "reason", "Asked the officer");
            assertThat(changed.status()).isEqualTo(409);
            assertThat(changed.text()).contains("This form was sent already", "Asked the officer");
            assertThat(steward.postOnce(path, first).location()).isEqualTo(merged.location());
        }
    }
}
