package org.turnstone.draftcohort;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.turnstone.casefile.LookBack;
import org.turnstone.casefile.PersonSection;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/** On which drafts a person stands, on their page of today, for those who may read drafts. */
@Component
class DraftsOfPerson implements PersonSection {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final DraftStore drafts;
    private final DraftPeopleStore people;
    private final Access access;

    DraftsOfPerson(DraftStore drafts, DraftPeopleStore people, Access access) {
        this.drafts = drafts;
        this.people = people;
        this.access = access;
    }

    @Override
    public Optional<Shown> of(PersonId person, LookBack look) {
        if (!look.isToday() || !access.may(Activity.READ_DRAFT_COHORT)) {
            return Optional.empty();
        }
        Map<UUID, DraftPerson> on = people.of(person);
        List<Line> lines = drafts.all().stream()
                .filter(draft -> draft.isDraft() && on.containsKey(draft.id()))
                .map(draft -> line(draft, Objects.requireNonNull(on.get(draft.id()))))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Shown("On a draft cohort", lines));
    }

    private static Line line(Draft draft, DraftPerson put) {
        return new Line(
                "Draft: " + draft.name() + ".",
                put.reason(),
                "Put on it by " + put.by() + ", "
                        + DAY.format(London.dayOf(put.claim().sourceUpdatedAt())));
    }
}
