package org.turnstone.enforcement;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import org.turnstone.governance.Shipped;

/** The closed list that ships in {@code parameters/enforcement/at-large-grounds.csv}: law, so the same everywhere. */
final class AtLargeGrounds {
    private static final List<AtLargeGround> SHIPPED = read();

    private AtLargeGrounds() {}

    static List<AtLargeGround> on(LocalDate day) {
        return SHIPPED.stream().filter(ground -> ground.isOffered(day)).toList();
    }

    /** The words of every code there ever was. */
    static String words(String code) {
        return SHIPPED.stream()
                .filter(ground -> ground.code().equals(code))
                .map(AtLargeGround::words)
                .findFirst()
                .orElse(code);
    }

    /** Whether a code, offered still or no more, says too little without words; what is typed beside another is not kept. */
    static boolean needWords(String code) {
        return SHIPPED.stream().anyMatch(ground -> ground.code().equals(code) && ground.needsWords());
    }

    private static List<AtLargeGround> read() {
        return Shipped.lines("enforcement", "at-large-grounds.csv").stream()
                .map(AtLargeGrounds::ground)
                .toList();
    }

    private static AtLargeGround ground(NamedCsvRecord line) {
        String to = line.getField("to");
        return new AtLargeGround(
                line.getField("code"),
                line.getField("words"),
                line.getField("needs_words").equals("y"),
                LocalDate.parse(line.getField("from")),
                to.isEmpty() ? null : LocalDate.parse(to),
                line.getField("source"));
    }
}
