package org.turnstone.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.linkage.examples.ClusteredFile;

class DedupeCommandTests {
    @TempDir
    private Path folder;

    @Test
    void one_doubtful_row_does_not_chain_two_people_together() throws IOException {
        StringBuilder rows = new StringBuilder("person_ref,forename,surname,date_of_birth,postcode\n");
        for (int at = 0; at < 200; at++) {
            rows.append("A")
                    .append(at)
                    .append(",Name")
                    .append((char) ('a' + at % 26))
                    .append(at % 7)
                    .append(",Sur")
                    .append((char) ('a' + at % 25))
                    .append(at % 11)
                    .append(",19")
                    .append(10 + at % 80)
                    .append("-0")
                    .append(1 + at % 9)
                    .append("-1")
                    .append(at % 10)
                    .append(",KM")
                    .append(at % 90)
                    .append(" 1AA\n");
        }
        rows.append("B1,Ruth,Kettle,1970-02-03,KM1 1AA\nB2,Ruth,Kettle,1970-02-03,KM1 1AA\nB3,Ruth,Kettle,,\n")
                .append("B4,Ruth,Kettle,1931-09-28,KM9 9ZZ\nB5,Ruth,Kettle,1931-09-28,KM9 9ZZ\n");
        Path file = Files.writeString(folder.resolve("chain.csv"), rows);
        Path out = folder.resolve("chain-out.csv");
        LinkCommandRun.dedupe(file, out);
        Map<String, String> found = ClusteredFile.clusters(out);
        assertThat(found.get("B1")).isEqualTo(found.get("B2")).isNotEqualTo(found.get("B4"));
        assertThat(found.get("B4")).isEqualTo(found.get("B5"));
    }
}
