package org.turnstone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.turnstone.imports.ImportReport;
import org.turnstone.imports.ImportRequest;
import org.turnstone.imports.RunImport;
import org.turnstone.shared.AgencyCode;

/** A file that is brought in, its good rows whatever the others say, and what became of it. */
public final class BroughtFile {
    private BroughtFile() {}

    /** By the data steward. */
    public static ImportReport bring(TestSystem system, String agency, String kind, String file) {
        return bring(system, "steward", agency, kind, file);
    }

    static ImportReport bring(TestSystem system, String account, String agency, String kind, String file) {
        var request = new ImportRequest(
                kind,
                new AgencyCode(agency),
                "main",
                kind + ".csv",
                system.clock().instant(),
                false,
                false);
        return system.actingAs(account, () -> {
            try {
                return system.bean(RunImport.class)
                        .run(request, new ByteArrayInputStream(file.getBytes(UTF_8)), progress -> {})
                        .report();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
