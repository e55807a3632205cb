package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.turnstone.TestSystem;

/** What agencies are told of the columns is what is read. */
class SendAnExtractStoreTests {
    private static final Path PAGE = Path.of("docs/how-to/send-an-extract.md");

    @Test
    void the_page_for_agencies_names_every_kind_and_column_as_it_is_read() throws IOException {
        Kinds kinds = TestSystem.shared().bean(Kinds.class);
        String columns = kinds.names().stream()
                .filter(kind -> !kind.equals("sentences"))
                .map(kind -> kinds.named(kind).orElseThrow())
                .map(extract -> "| `%s` | %s |%n".formatted(extract.kind(), columns(extract.columns())))
                .collect(Collectors.joining());
        Path made = Path.of("target/send-an-extract-columns.md");
        Files.writeString(made, columns);
        assertThat(Files.readString(PAGE))
                .as("the table of columns: take it from " + made)
                .contains(columns);
        String block = CommonColumns.PERSON.stream().map(Column::name).collect(Collectors.joining("`, `", "`", "`"));
        assertThat(Files.readString(PAGE).replace('\n', ' ')).contains(block);
    }

    private static String columns(List<Column> columns) {
        return columns.stream()
                .map(column -> (column.required() ? "**`%s`**" : "`%s`").formatted(column.name()) + codes(column))
                .collect(Collectors.joining(", "))
                .replaceAll(
                        "`(\\w+)_week4`[^`]*`\\1_week3`[^`]*`\\1_week2`[^`]*`\\1_week1` \\(0 to 7, or NA\\)",
                        "`$1_week4` to `$1_week1` (0 to 7, or NA)");
    }

    private static String codes(Column column) {
        String words = String.join(", ", column.codes());
        return switch (column.form()) {
            case CODE -> " (" + words + ")";
            case YES_NO -> words.isEmpty() ? " (y, n)" : " (y, n, or " + words + ")";
            case NUMBER, AMOUNT -> " (0 to " + column.limit() + (words.isEmpty() ? ")" : ", or " + words + ")");
            case DAY, TIME, TEXT -> "";
        };
    }
}
