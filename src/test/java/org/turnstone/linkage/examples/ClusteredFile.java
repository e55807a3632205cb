package org.turnstone.linkage.examples;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One file in which people stand several times, and apart from it the truth: {@code person_ref,cluster}. */
public record ClusteredFile(Path rows, Path truth) {

    static ClusteredFile in(Path folder) {
        return new ClusteredFile(folder.resolve("people.csv"), folder.resolve("people-truth.csv"));
    }

    public static Map<String, String> clusters(Path file) throws IOException {
        Map<String, String> clusters = new HashMap<>();
        for (NamedCsvRecord row : LinkedFiles.rows(file)) {
            clusters.put(row.getField("person_ref"), row.getField("cluster"));
        }
        return clusters;
    }
}
