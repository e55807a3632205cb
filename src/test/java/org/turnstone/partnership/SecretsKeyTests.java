package org.turnstone.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsKeyTests {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("keys/secrets.key");
    }

    @Test
    void what_is_sealed_opens_for_its_owner_alone_and_shows_nothing() {
        SecretsKey key = new SecretsKey(file());
        String sealed = key.seal("JBSWY3DPEHPK3PXP", "one");
        assertThat(sealed).doesNotContain("JBSWY").isNotEqualTo(key.seal("JBSWY3DPEHPK3PXP", "one"));
        assertThat(key.open(sealed, "one")).isEqualTo("JBSWY3DPEHPK3PXP");
        assertThatThrownBy(() -> key.open(sealed, "other")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open(sealed.substring(0, sealed.length() - 4) + "AAA=", "one"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(key.open("JBSWY3DPEHPK3PXP", "one"))
                .as("from before there was a key")
                .isEqualTo("JBSWY3DPEHPK3PXP");
    }

    @Test
    void a_new_first_line_seals_from_then_on_and_the_old_one_still_opens() throws IOException {
        SecretsKey key = new SecretsKey(file());
        String old = key.seal("JBSWY3DPEHPK3PXP", "one");
        List<String> lines = Files.readAllLines(file());
        String fresh = Base64.getEncoder().encodeToString(new byte[32]);
        Files.write(file(), List.of(fresh, lines.getFirst()));
        assertThat(key.isSealedWithTheNewest(old)).isFalse();
        assertThat(key.open(old, "one")).isEqualTo("JBSWY3DPEHPK3PXP");
        String renewed = key.seal(key.open(old, "one"), "one");
        assertThat(key.isSealedWithTheNewest(renewed)).isTrue();
        Files.write(file(), List.of(fresh));
        assertThat(key.open(renewed, "one")).isEqualTo("JBSWY3DPEHPK3PXP");
        assertThatThrownBy(() -> key.open(old, "one")).hasMessageContaining("is missing");
    }

    @Test
    void the_key_is_for_the_program_alone() throws IOException {
        new SecretsKey(file()).seal("x", "one");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }
}
