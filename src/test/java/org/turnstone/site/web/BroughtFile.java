package org.turnstone.site.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.turnstone.TestSystem;
import org.turnstone.imports.ImportReport;
import org.turnstone.imports.ImportRequest;
import org.turnstone.imports.RunImport;
import org.turnstone.shared.AgencyCode;

/** A file that the data steward brings in, and what became of it. */
final class BroughtFile {
    private BroughtFile() {}

    static ImportReport bring(TestSystem system, String agency, String kind, String file) {
        var request = new ImportRequest(
                kind,
                new AgencyCode(agency),
                "main",
                kind + ".csv",
                system.clock().instant(),
                false,
                false);
        return system.actingAs("steward", () -> {
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
