package org.turnstone.imports;

import java.time.LocalDate;
import java.util.Arrays;
import org.turnstone.governance.Shipped;
import org.turnstone.shared.AgencyCode;

/** The orders of sources that ship with each room. */
public final class SourceOrders {
    private SourceOrders() {}

    /** Reads {@code parameters/<room>/precedence.csv} for one field. */
    public static SourceOrder shipped(String room, String field) {
        return new SourceOrder(Shipped.lines(room, "precedence.csv").stream()
                .filter(row -> row.getField("field").equals(field))
                .map(row -> new SourceOrder.Line(
                        LocalDate.parse(row.getField("from")),
                        Arrays.stream(row.getField("agencies").split(";"))
                                .map(AgencyCode::new)
                                .toList(),
                        row.getField("source")))
                .toList());
    }
}
