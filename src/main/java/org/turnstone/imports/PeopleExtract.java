package org.turnstone.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.turnstone.person.PersonBlock;

/** An agency's list of the people it works with. All that it says is the person block, which linking has kept. */
@Component
class PeopleExtract implements Extract {
    @Override
    public String kind() {
        return "people";
    }

    @Override
    public List<Column> columns() {
        return PersonBlock.MORE_FIELDS.stream()
                .map(field -> Column.text(field, 1_000))
                .toList();
    }

    @Override
    public void apply(Delivery delivery, List<ImportedRow> rows) {
        // A record is kept by linking, before rows come here; there is no further claim to make.
    }
}
