package org.turnstone.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Problem;

/** Whom the others ask at an agency, found among its staff or added to them; they need not work with Turnstone. */
@Component
class ContactStaff {
    private final JdbcClient database;

    ContactStaff(JdbcClient database) {
        this.database = database;
    }

    private record Known(UUID staff, String name, boolean works) {}

    /**
     * What is wrong with a name and an email that go together; one who works here is called what their agency calls them.
     *
     * @param field of the name; the email's is the same with {@code -email}
     */
    List<Problem> problems(String agency, String field, Agencies.Contact typed) {
        if (typed.isNobody()) {
            return List.of();
        }
        Optional<Problem> name = Names.problem(field, typed.name(), "the person to ask");
        boolean address = typed.email().matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
        if (!address || typed.email().length() > Names.LONGEST) {
            Problem email = new Problem(field + "-email", "Enter an email address, such as name@agency.example");
            return KeptBy.problems(java.util.stream.Stream.of(name, Optional.of(email)));
        }
        return name.map(List::of)
                .orElseGet(() -> known(agency, typed.email())
                        .filter(known -> known.works() && !Names.alike(known.name(), typed.name()))
                        .map(known -> List.of(new Problem(
                                field, "This is the email of " + known.name() + ": enter that name, or another email")))
                        .orElse(List.of()));
    }

    /** The member of staff who is meant, added where the agency has none with this email; none where nobody is named. */
    @Nullable
    UUID of(Membership by, AgencyCode agency, Agencies.Contact typed) {
        if (typed.isNobody()) {
            return null;
        }
        Optional<Known> known = known(agency.value(), typed.email());
        if (known.isEmpty()) {
            return added(by, agency, typed);
        }
        UUID staff = known.get().staff();
        if (!known.get().works()) {
            database.sql("update partnership.staff set name = :name where staff_id = :staff")
                    .param("name", typed.name())
                    .param("staff", staff)
                    .update();
        }
        return staff;
    }

    private Optional<Known> known(String agency, String email) {
        return database.sql("""
                select s.staff_id, s.name, exists (select from partnership.membership m where m.staff_id = s.staff_id) as works
                from partnership.staff s
                where s.agency = :agency and s.kind = 'person' and lower(:email) in (lower(s.email), lower(s.staff_ref))
                order by works desc, s.staff_id limit 1
                """)
                .param("agency", agency)
                .param("email", email)
                .query((row, number) -> new Known(
                        row.getObject("staff_id", UUID.class), row.getString("name"), row.getBoolean("works")))
                .optional();
    }

    private UUID added(Membership by, AgencyCode agency, Agencies.Contact typed) {
        return database.sql("""
                insert into partnership.staff (staff_id, partnership_id, agency, staff_ref, name, email)
                values (gen_random_uuid(), :partnership, :agency, :email, :name, :email) returning staff_id
                """)
                .param("partnership", by.partnership().value())
                .param("agency", agency.value())
                .param("name", typed.name())
                .param("email", typed.email())
                .query(UUID.class)
                .single();
    }
}
