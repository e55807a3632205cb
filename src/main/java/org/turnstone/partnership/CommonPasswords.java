package org.turnstone.partnership;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/** The words that most passwords are made from; a list of our own, beside this class. */
final class CommonPasswords {
    static final Set<String> WORDS = read();

    private CommonPasswords() {}

    private static Set<String> read() {
        try (InputStream list = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            byte[] bytes = Objects.requireNonNull(list).readAllBytes();
            return PasswordRules.words(new String(bytes, StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
