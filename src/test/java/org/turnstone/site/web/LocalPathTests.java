package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/people?q=kes%20trel", "/people/K7-4M2/rag", "/cohort?sort=name&page=2"})
    void a_path_of_our_own_is_kept(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "people",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/x\r\nSet-Cookie: a=b",
                "/ü"
            })
    void anything_else_leads_home(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo("/");
    }
}
