package org.turnstone.assessment;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Shipped;

/**
 * A tool by which agencies assess: a line of {@code parameters/assessment/tools.csv}.
 *
 * @param code capital letters and digits of its name
 * @param totalMost the largest total it can have; none where no source names one
 */
public record AssessmentTool(
        LocalDate from,
        String code,
        String name,
        String what,
        Needs needs,
        @Nullable BigDecimal totalMost) {
    public static final String OGRS3 = "OGRS3";

    private static final List<AssessmentTool> SHIPPED = read();

    /** What a row of the tool cannot do without. */
    enum Needs {
        NOTHING,
        SCORE,
        ROSH
    }

    /** However an agency writes the name: OASys, OASYS, Asset Plus. */
    public static Optional<AssessmentTool> of(String written) {
        String code = codeOf(written);
        return SHIPPED.stream().filter(tool -> tool.code.equals(code)).findFirst();
    }

    static String codeOf(String written) {
        return written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** The name of one that was received under a code, whether it is known today or not. */
    public static String nameOf(String code) {
        return of(code).map(AssessmentTool::name).orElse(code);
    }

    static String names() {
        return SHIPPED.stream().map(AssessmentTool::name).collect(Collectors.joining(", "));
    }

    private static List<AssessmentTool> read() {
        return Shipped.lines("assessment", "tools.csv").stream()
                .map(AssessmentTool::line)
                .toList();
    }

    private static AssessmentTool line(NamedCsvRecord line) {
        String needs = line.getField("needs");
        String most = line.getField("total_most");
        return new AssessmentTool(
                LocalDate.parse(line.getField("from")),
                line.getField("tool"),
                line.getField("name"),
                line.getField("what"),
                needs.isEmpty() ? Needs.NOTHING : Needs.valueOf(needs),
                most.isEmpty() ? null : new BigDecimal(most));
    }
}
