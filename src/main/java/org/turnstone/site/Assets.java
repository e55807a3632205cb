package org.turnstone.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Our own style sheet, script and mark, under a path that changes with them, so that a browser may keep them for good. */
@Component
public final class Assets {
    public static final String GOVUK = "/govuk/6.6.0/";
    public static final String MOJ = "/moj/11.1.0/";
    private static final List<String> FILES =
            List.of("turnstone.css", "components.css", "print.css", "turnstone.mjs", "turnstone-mark.svg");

    private final String path;

    Assets() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                try (InputStream content = new ClassPathResource("static/site/" + file).getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            this.path = "/site/" + HexFormat.of().formatHex(digest.digest(), 0, 6) + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String path() {
        return path;
    }
}
