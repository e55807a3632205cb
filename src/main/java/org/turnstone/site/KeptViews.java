package org.turnstone.site;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.Problem;

/** Ways of looking at a list that somebody keeps for themselves, under a name of their own. */
@Service
public class KeptViews {
    private static final String TAKEN = "You keep a view of that name already: enter another";
    private static final int LONGEST = 60;
    /** Ours: more are no help to find one. */
    private static final int MOST = 20;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeptViews(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** @param address with what the list is narrowed to */
    public record View(UUID id, String name, String address) {}

    /** Somebody has kept a view, or let go of one. */
    record ViewKept(UUID view, String what) implements Audited {
        @Override
        public AuditEntry audit() {
            return AuditEntry.of(Operation.ALTERATION, what, Set.of()).with(Map.of("view", view.toString()));
        }
    }

    /** Those of whoever acts, by name. */
    @Transactional(readOnly = true)
    public List<View> mine() {
        return database.sql("select view_id, name, address from site.kept_view order by lower(name), name")
                .query((row, number) ->
                        new View(row.getObject("view_id", UUID.class), row.getString("name"), row.getString("address")))
                .list();
    }

    /** @return what is wrong with the name; none when it is kept */
    @Transactional
    public Optional<Problem> keep(String name, String address) {
        Optional<String> wrong = wrong(name, mine());
        if (wrong.isPresent()) {
            return wrong.map(words -> new Problem("view", words));
        }
        Membership who = Acting.required();
        UUID id = UUID.randomUUID();
        int kept = database.sql("insert into site.kept_view values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        id,
                        who.partnership().value(),
                        who.staff().value(),
                        name.strip(),
                        address,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 0) {
            return Optional.of(new Problem("view", TAKEN));
        }
        events.publishEvent(new ViewKept(id, "Kept a view of a list"));
        return Optional.empty();
    }

    static Optional<String> wrong(String name, List<View> kept) {
        if (name.isBlank()) {
            return Optional.of("Enter a name for this view");
        }
        if (name.strip().length() > LONGEST) {
            return Optional.of("Use %d characters or fewer".formatted(LONGEST));
        }
        if (kept.stream().anyMatch(view -> view.name().equalsIgnoreCase(name.strip()))) {
            return Optional.of(TAKEN);
        }
        return kept.size() < MOST
                ? Optional.empty()
                : Optional.of("You keep %d views, which is the most: remove one first".formatted(MOST));
    }

    /** Does nothing where whoever acts keeps no such view. */
    @Transactional
    public void drop(UUID id) {
        if (database.sql("delete from site.kept_view where view_id = ?")
                        .param(id)
                        .update()
                > 0) {
            events.publishEvent(new ViewKept(id, "Removed a view of a list"));
        }
    }
}
