package org.turnstone.imports.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.ImportRequest;
import org.turnstone.imports.TimeOfExtract;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Problem;

/** What was typed to bring in a file. */
record UploadForm(
        @Nullable String kind,
        @Nullable String agency,
        @Nullable String feed,
        @Nullable String extractedAt) {
    private static final String CODE = "[A-Z][A-Z0-9_]{1,29}";

    List<Problem> problems(long size, Instant now) {
        List<Problem> problems = new ArrayList<>();
        if (kind == null || kind.isBlank()) {
            problems.add(new Problem("kind", "Choose what the file holds"));
        }
        if (agency == null || !agency.matches(CODE)) {
            problems.add(new Problem("agency", "Choose whose file it is"));
        }
        TimeOfExtract.of(extractedAt)
                .at(now)
                .problem()
                .ifPresent(words -> problems.add(new Problem("extractedAt", words)));
        if (size == 0) {
            problems.add(new Problem("file", "Choose a file that is not empty"));
        }
        return problems;
    }

    /** To look at first; nothing goes in yet. */
    ImportRequest request(@Nullable String fileName) {
        String flow = feed == null || feed.isBlank() ? "main" : feed.strip();
        return new ImportRequest(
                String.valueOf(kind),
                new AgencyCode(String.valueOf(agency)),
                flow.substring(0, Math.min(100, flow.length())),
                Optional.ofNullable(fileName).orElse("").replaceAll("[\\p{Cntrl}]", ""),
                TimeOfExtract.of(extractedAt).moment(),
                true,
                false);
    }
}
