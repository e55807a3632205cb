package org.turnstone.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Agencies.Agency;
import org.turnstone.partnership.Agencies.Contact;
import org.turnstone.partnership.KeepAnswer.Overtaken;
import org.turnstone.partnership.KeepAnswer.Refused;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;

/** An agency joins, is renamed, works under another law, names whom to ask, or ends on a day. By an administrator. */
@Service
public class KeepAgencies {
    private final JdbcClient database;
    private final Agencies agencies;
    private final KeptBy kept;
    private final ContactStaff contacts;
    private final MembershipsLeft memberships;
    private final ObjectProvider<RestsOnAgency> rests;
    private final Clock clock;

    KeepAgencies(
            JdbcClient database,
            Agencies agencies,
            KeptBy kept,
            ContactStaff contacts,
            MembershipsLeft memberships,
            ObjectProvider<RestsOnAgency> rests,
            Clock clock) {
        this.database = database;
        this.agencies = agencies;
        this.kept = kept;
        this.contacts = contacts;
        this.memberships = memberships;
        this.rests = rests;
        this.clock = clock;
    }

    /** What is asked for, unchecked. */
    public record Asked(String name, @Nullable Regime regime, Contact contact, Contact deputy, Ending ending) {
        public Asked {
            name = name.strip();
        }
    }

    /** It goes on from today; the ending is not heard. */
    @Transactional
    public KeepAnswer<Agency> add(String code, Asked asked) {
        Membership by = kept.begin();
        List<Agency> others = agencies.all();
        List<Problem> problems = new ArrayList<>();
        if (!AgencyCode.isOne(code)) {
            problems.add(new Problem("code", "Enter a code in capitals, such as FIRE"));
        }
        others.stream()
                .filter(other -> other.code().value().equals(code))
                .forEach(other -> problems.add(new Problem("code", other.name() + " has this code")));
        problems.addAll(problems(others, asked));
        problems.addAll(contactProblems(code, asked));
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        database.sql("""
                insert into partnership.agency (partnership_id, code, name, regime, from_day)
                values (:partnership, :code, :name, :regime, :today)
                """)
                .param("partnership", by.partnership().value())
                .param("code", code)
                .param("name", asked.name())
                .param("regime", String.valueOf(asked.regime()))
                .param("today", London.today(clock))
                .update();
        write(by, new AgencyCode(code), asked, Ending.NONE);
        return kept.kept("Agency added", added(agencies.of(code).orElseThrow()));
    }

    /**
     * @param version of the agency as it was when it was opened
     * @throws NotFound where the partnership has no agency of this code
     */
    @Transactional
    public KeepAnswer<Agency> change(String code, Asked asked, String version) {
        Membership by = kept.begin();
        Agency was = agencies.of(code).orElseThrow(NotFound::new);
        if (KeptBy.overtaken(was.standing(), version)) {
            return new Overtaken<>(was);
        }
        List<Agency> others = agencies.all().stream()
                .filter(other -> !other.code().equals(was.code()))
                .toList();
        List<Problem> problems = and(problems(others, asked), contactProblems(code, asked));
        problems.addAll(endProblems(was, asked.ending()));
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        write(by, was.code(), asked, asked.ending());
        Agency now = agencies.of(code).orElseThrow();
        return kept.kept("Agency changed", changes(was, now).until(was.standing(), asked.ending()));
    }

    private static List<Problem> problems(List<Agency> others, Asked asked) {
        List<Problem> problems = new ArrayList<>();
        Names.problem("name", asked.name(), "the agency").ifPresent(problems::add);
        others.stream()
                .filter(other -> Names.alike(other.name(), asked.name()))
                .map(other -> KeptBy.nameTaken(other.standing(), "an agency"))
                .forEach(problems::add);
        if (asked.regime() == null) {
            problems.add(new Problem("regime", "Choose the law that it works under"));
        }
        return problems;
    }

    private List<Problem> contactProblems(String agency, Asked asked) {
        List<Problem> problems = and(
                contacts.problems(agency, "contact", asked.contact()),
                contacts.problems(agency, "deputy", asked.deputy()));
        boolean same = asked.contact().email().equalsIgnoreCase(asked.deputy().email());
        if (problems.isEmpty() && same && !asked.contact().isNobody()) {
            problems.add(new Problem("deputy-email", "Name someone else as the deputy"));
        }
        return problems;
    }

    private List<Problem> endProblems(Agency was, Ending ending) {
        Optional<Problem> day = ending.problem(was.standing(), London.today(clock));
        LocalDate from = ending.day();
        if (day.isPresent() || from == null || !ending.shortens(was.standing())) {
            return day.stream().toList();
        }
        return Stream.concat(
                        memberships.of(was.code(), from).problem("for it").stream(),
                        rests.orderedStream()
                                .flatMap(room -> room.of(was.code()).stream())
                                .map(words -> new Problem(Ending.FIELD, words)))
                .toList();
    }

    private void write(Membership by, AgencyCode code, Asked asked, Ending ending) {
        UUID contact = contacts.of(by, code, asked.contact());
        UUID deputy = contacts.of(by, code, asked.deputy());
        database.sql("""
                update partnership.agency
                set name = :name, regime = :regime, contact_staff = :contact, contact_deputy = :deputy, to_day = :until,
                    version = version + 1
                where code = :code
                """)
                .param("name", asked.name())
                .param("regime", String.valueOf(asked.regime()))
                .param("contact", contact)
                .param("deputy", deputy)
                .param("until", ending.day())
                .param("code", code.value())
                .update();
    }

    private static Changes added(Agency now) {
        return new Changes("agency", now.code())
                .of("name", "", now.name())
                .of("regime", "", now.regime())
                .of("contact", Contact.NOBODY, now.contact())
                .of("deputy", Contact.NOBODY, now.deputy());
    }

    private static Changes changes(Agency was, Agency now) {
        return new Changes("agency", was.code())
                .of("name", was.name(), now.name())
                .of("regime", was.regime(), now.regime())
                .of("contact", was.contact(), now.contact())
                .of("deputy", was.deputy(), now.deputy());
    }

    private static List<Problem> and(List<Problem> some, List<Problem> more) {
        return new ArrayList<>(Stream.concat(some.stream(), more.stream()).toList());
    }
}
