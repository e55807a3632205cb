package org.turnstone.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {
    private static final List<String> NAMES =
            List.of("Maren Holt", "m.holt@police.kingsmere.example", "Kingsmere IOM partnership", "m.holt@demo");

    private static boolean allowed(String password) {
        return PasswordRules.problems("password", password, NAMES, CommonPasswords.WORDS)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven kettles on a slow barge",
                "correct horse gravel trombone",
                "the kingsmere swans left in march early",
                "vole-gherkin-tarn",
                "üppige Brombeeren",
                "ゆきのよるにねこがあるく",
                "kT9#vq2!mZx4"
            })
    void long_and_unusual_is_enough(String password) {
        assertThat(allowed(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "elevenchars",
                "password1234",
                "P@ssw0rd2026!",
                "Passw0rdPassw0rd",
                "letmeinletmein",
                "Welcome123456",
                "liverpool2024",
                "iloveyou1234567",
                "qwertyuiop12",
                "asdfghjklzxcvbnm",
                "1qaz2wsx3edc4rfv",
                "123456789012",
                "abcdefghijklmnop",
                "zyxwvutsrqponm",
                "aaaaaaaaaaaaaaa",
                "abcabcabcabcabc",
                "ababab ababab",
                "Turnstone2026",
                "turnst0ne!!!!",
                "Kingsmere2026!",
                "m.holt@demo12",
                "MarenHolt1984",
                "ｐａｓｓｗｏｒｄ１２３４",
                "correcthorsebatterystaple"
            })
    void what_others_would_try_first_is_refused(String password) {
        assertThat(allowed(password)).isFalse();
    }

    @Test
    void a_password_can_be_too_long_to_be_meant() {
        assertThat(allowed("vole gherkin tarn ".repeat(12))).isFalse();
    }

    @Test
    void letters_beyond_the_basic_plane_count_as_one_each() {
        assertThat(allowed("🦊🌲🎈🧀🚲🪁🎻🐢🍋🧭🪵")).isFalse();
        assertThat(allowed("🦊🌲🎈🧀🚲🪁🎻🐢🍋🧭🪵🛶")).isTrue();
    }

    @Test
    void the_list_is_written_as_it_is_compared() {
        assertThat(CommonPasswords.WORDS)
                .hasSizeGreaterThan(150)
                .allSatisfy(word -> assertThat(word).isEqualTo(PasswordRules.plain(word)));
    }
}
