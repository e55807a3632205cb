package org.turnstone.performance;

import static org.turnstone.performance.PeopleBehindFigure.SHOWN;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ListLook;
import org.turnstone.partnership.Membership;
import org.turnstone.performance.NamesOfPeople.Named;
import org.turnstone.shared.PersonId;

/** Shows the people behind a figure to someone who may see them; each name shown is on record as a look. */
@Service
public class OpenFigure {
    private final Framework framework;
    private final ObjectProvider<NamesOfPeople> names;
    private final Access access;
    private final AuditTrail trail;

    OpenFigure(Framework framework, ObjectProvider<NamesOfPeople> names, Access access, AuditTrail trail) {
        this.framework = framework;
        this.names = names;
        this.access = access;
        this.trail = trail;
    }

    @Transactional
    public PeopleBehindFigure open(String id, @Nullable LocalDate asked, int asksPage) {
        Membership reader = access.require(Activity.OPEN_FIGURE);
        Indicator indicator = framework.measure(reader.partnership(), id, asked).indicator();
        Set<PersonId> counted = new LinkedHashSet<>(indicator.counted());
        List<Named> seen = names.getObject().of(counted);
        int page = Math.clamp(asksPage, 1, Math.max(1, (seen.size() + SHOWN - 1) / SHOWN));
        List<Named> named = seen.stream()
                .sorted(Comparator.comparing(Named::name).thenComparing(Named::reference))
                .skip((page - 1L) * SHOWN)
                .limit(SHOWN)
                .toList();
        Set<PersonId> shown = named.stream().map(Named::person).collect(Collectors.toSet());
        trail.record(ListLook.FIGURE
                .at(shown)
                .with(Map.of(
                        "measure", id,
                        "as at", indicator.asAt().toString(),
                        "not shown", String.valueOf(counted.size() - seen.size()))));
        return new PeopleBehindFigure(
                indicator.definition(), indicator.asAt(), named, page, seen.size(), counted.size() - seen.size());
    }
}
