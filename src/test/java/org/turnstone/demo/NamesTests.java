package org.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody here is a real person: names are many origins', invented or rare, and no one's in the source documents. */
class NamesTests {
    /** Surnames in the source documents, in lower case, by the first 16 digits of their SHA-256. */
    private static final Set<String> IN_THE_SOURCES = Set.of(
            "01b18931cabdba11",
            "1dae29e2de882ef8",
            "3a6c72f7705e7151",
            "497a4b7d6a2113f6",
            "5712da3f7f5663a9",
            "656636dc78229618",
            "70b767078eea3a73",
            "72712045a9a0bb85",
            "7fcd9634e31958f6",
            "84f6986a1b011def",
            "8e924025a26c584a",
            "9706987d633e05a0",
            "a0b297fc725392cd",
            "a2b507ecb20f46cf",
            "a70a55d7e196309f",
            "aad48b0cbd5ba1df",
            "b5f66c4a01cec5d8",
            "b9ade24799e0d3c9",
            "c7a1d999e516cb5c",
            "dd6b079f455bea52",
            "e47075b4c3786e02",
            "e6608c0847924a16",
            "e9de08263f4ad491",
            "efae85d0aa7cb7be");

    @Test
    void no_surname_of_the_source_documents_is_used_for_anyone() {
        Stream<String> people = Origin.all().stream().flatMap(origin -> origin.surnames().stream());
        Stream<String> staff = Staff.all().stream()
                .map(each -> each.name().substring(each.name().indexOf(' ') + 1));
        assertThat(Stream.concat(people, staff)
                        .flatMap(name -> Stream.concat(Stream.of(name), Arrays.stream(name.split("[ -]", -1)))))
                .noneMatch(name -> IN_THE_SOURCES.contains(digest(name)));
    }

    @Test
    void the_names_have_ten_origins_or_more_and_no_one_origin_has_all_the_people() {
        assertThat(Origin.all()).hasSizeGreaterThanOrEqualTo(10);
        int all = Origin.all().stream().mapToInt(Origin::share).sum();
        assertThat(Origin.all())
                .allSatisfy(origin -> assertThat(origin.share() * 100 / all).isLessThan(60));
        assertThat(Origin.all()).allSatisfy(origin -> assertThat(origin.women()).hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void a_surname_belongs_to_one_origin_so_that_twins_keep_theirs() {
        List<String> surnames = Origin.all().stream()
                .flatMap(origin -> origin.surnames().stream())
                .toList();
        assertThat(surnames).doesNotHaveDuplicates();
    }

    @Test
    void staff_have_names_and_references_of_their_own() {
        assertThat(Staff.all().stream().map(Staff::ref)).doesNotHaveDuplicates();
        assertThat(Staff.all().stream().map(Staff::email)).doesNotHaveDuplicates();
        assertThat(Staff.all()).allSatisfy(staff -> assertThat(staff.email()).endsWith(".kingsmere.example"));
    }

    private static String digest(String name) {
        try {
            byte[] bytes = name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
