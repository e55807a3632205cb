package org.turnstone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.turnstone.database.EnvironmentProblem;
import org.turnstone.governance.Category;
import org.turnstone.governance.SharingAgreement;
import org.turnstone.governance.SharingAgreements;
import org.turnstone.imports.ImportReport;
import org.turnstone.imports.ImportRequest;
import org.turnstone.imports.RunImport;
import org.turnstone.partnership.AccountAnswer;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Agencies;
import org.turnstone.partnership.Agencies.Contact;
import org.turnstone.partnership.Appointment;
import org.turnstone.partnership.Ending;
import org.turnstone.partnership.FoundPartnership;
import org.turnstone.partnership.Founding;
import org.turnstone.partnership.KeepAgencies;
import org.turnstone.partnership.KeepAnswer;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Memberships;
import org.turnstone.partnership.OpenAccount;
import org.turnstone.partnership.Regime;
import org.turnstone.partnership.Role;
import org.turnstone.partnership.StaffList;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.StaffId;

/** Founds Kingsmere and brings its history in, file by file on the evening each was sent, as a real partnership's comes. */
@Service
public class BringInKingsmere {
    private static final AgencyCode HOST = new AgencyCode("COUNCIL");
    private static final int YEARS_OF_STAFF = 6;
    private static final Set<Category> FOR_COMPETENT = Set.of(
            Category.CORE,
            Category.LE_ONLY,
            Category.PROBATION,
            Category.YOS,
            Category.CHILD,
            Category.GANG,
            Category.MAPPA,
            Category.INTEL);
    private static final Set<Category> FOR_CARE = Set.of(Category.CORE, Category.HEALTH, Category.TREATMENT);

    private final SharingAgreements agreements;
    private final Memberships memberships;
    private final OpenAccount openAccount;
    private final StaffList staffList;
    private final Agencies agencies;
    private final KeepAgencies keepAgencies;
    private final RunImport runImport;
    private final NominateInKingsmere nominations;
    private final Clock clock;

    BringInKingsmere(
            SharingAgreements agreements,
            Memberships memberships,
            OpenAccount openAccount,
            StaffList staffList,
            Agencies agencies,
            KeepAgencies keepAgencies,
            RunImport runImport,
            NominateInKingsmere nominations,
            Clock clock) {
        this.agreements = agreements;
        this.memberships = memberships;
        this.openAccount = openAccount;
        this.staffList = staffList;
        this.agencies = agencies;
        this.keepAgencies = keepAgencies;
        this.runImport = runImport;
        this.nominations = nominations;
        this.clock = clock;
    }

    /**
     * Does nothing where it has been done already. A scale of <i>n</i> brings in <i>n</i> times as many people.
     *
     * @throws EnvironmentProblem where it was begun and not ended
     */
    public void unlessThere(DataSource ownerOfDatabase, String password, int scale, Consumer<String> say) {
        FoundPartnership founder = new FoundPartnership(ownerOfDatabase);
        if (founder.isFounded()) {
            requireBroughtIn(ownerOfDatabase);
            return;
        }
        PartnershipSetUp setUp = PartnershipSetUp.kingsmere();
        LocalDate today = London.today(clock);
        PartnershipId kingsmere = founder.found(founding(setUp));
        Membership steward = appoint(founder, kingsmere, setUp, today, Role.DATA_STEWARD);
        Membership privacy = appoint(founder, kingsmere, setUp, today, Role.PRIVACY_OFFICER);
        Membership admin = appoint(founder, kingsmere, setUp, today, Role.ADMINISTRATOR);
        setUp.agencies().forEach(agency -> Acting.as(privacy, () -> sign(agency, today)));
        bringIn(steward, MadeUpPartnership.of(MadeUpPartnership.DEFAULT_SEED, today, scale), say);
        Acting.as(admin, () -> open(setUp.accounts(), password));
        Acting.as(admin, this::nameContacts);
        nominations.some(username -> Acting.as(admin, () -> whoSignsInAs(username, setUp)));
    }

    private Membership whoSignsInAs(String username, PartnershipSetUp setUp) {
        String name = setUp.accounts().stream()
                .filter(account -> account.username().equals(username))
                .map(PartnershipSetUp.Account::name)
                .findFirst()
                .orElseThrow();
        return staffList.all().stream()
                .filter(one -> one.name().equals(name))
                .flatMap(one -> memberships.liveOf(one.id()).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Accounts are opened last. */
    private static void requireBroughtIn(DataSource ownerOfDatabase) {
        boolean whole = JdbcClient.create(ownerOfDatabase)
                .sql("select exists (select from partnership.account where username like '%@demo')")
                .query(Boolean.class)
                .single();
        if (!whole) {
            throw new EnvironmentProblem("The made-up partnership was not brought in to its end the last time."
                    + " Start over: the same command with --fresh");
        }
    }

    private static Founding founding(PartnershipSetUp setUp) {
        return new Founding(
                setUp.name(),
                true,
                setUp.wards().stream()
                        .map(ward -> new Founding.Ward(ward.name(), ward.area()))
                        .toList(),
                setUp.agencies().stream()
                        .map(agency -> new Founding.Agency(
                                new AgencyCode(agency.code()), agency.name(), Regime.valueOf(agency.regime())))
                        .toList(),
                setUp.teams().stream()
                        .map(team -> new Founding.Team(new AgencyCode(team.agency()), team.name()))
                        .toList(),
                HOST);
    }

    private Membership appoint(
            FoundPartnership founder, PartnershipId id, PartnershipSetUp setUp, LocalDate today, Role role) {
        PartnershipSetUp.Account account = setUp.accounts().stream()
                .filter(one -> one.role().equals(role.name()))
                .findFirst()
                .orElseThrow();
        StaffId staff = founder.appoint(
                id,
                new Appointment(
                        new AgencyCode(account.agency()),
                        account.staffRef(),
                        account.name(),
                        account.email(),
                        role,
                        today.minusYears(YEARS_OF_STAFF),
                        today.plusYears(2)));
        return memberships.liveOf(staff).getFirst();
    }

    private SharingAgreement sign(PartnershipSetUp.AgencyOf agency, LocalDate today) {
        Set<Category> receives = new HashSet<>(Set.of(Category.CORE));
        if (agency.regime().equals(Regime.COMPETENT_AUTHORITY.name())) {
            receives.addAll(FOR_COMPETENT);
        } else if (agency.code().equals("HEALTH") || agency.code().equals("TREATMENT")) {
            receives.addAll(FOR_CARE);
        }
        SharingAgreement agreement = new SharingAgreement(
                UUID.randomUUID(),
                new AgencyCode(agency.code()),
                "Kingsmere information sharing agreement",
                4,
                Set.of("Reduce re-offending"),
                receives,
                Set.of(Category.TREATMENT),
                agency.singlePointOfContact() + ", " + agency.name(),
                today.minusYears(YEARS_OF_STAFF),
                today.plusMonths(9),
                null);
        agreements.sign(agreement);
        return agreement;
    }

    private void bringIn(Membership steward, MadeUpPartnership madeUp, Consumer<String> say) {
        say.accept("Bringing in four years of a made-up partnership, " + madeUp.knownPeople() + " people");
        int taken = 0;
        int rows = 0;
        int refused = 0;
        try {
            for (Iterator<ExtractFile> files = madeUp.files().iterator(); files.hasNext(); ) {
                ExtractFile file = files.next();
                standAt(file.extractedAt().plus(Duration.ofHours(1)));
                ImportReport report = take(steward, file);
                rows += report.rows();
                refused += report.refused();
                if (++taken % 100 == 0) {
                    say.accept(taken + " files, up to " + London.dayOf(file.extractedAt()));
                }
            }
            say.accept(rows + " rows, of which " + refused + " were refused, as spoilt rows are");
        } finally {
            if (clock instanceof KingsmereClock kingsmere) {
                kingsmere.run();
            }
        }
    }

    private void standAt(Instant moment) {
        if (clock instanceof KingsmereClock kingsmere) {
            kingsmere.standAt(moment);
        }
    }

    private ImportReport take(Membership steward, ExtractFile file) {
        ImportRequest request = new ImportRequest(
                file.kind(),
                file.agency(),
                "main",
                file.agency() + "-" + file.kind() + ".csv",
                file.extractedAt(),
                false,
                false);
        return Acting.as(steward, () -> {
            try {
                return runImport
                        .run(request, new ByteArrayInputStream(file.csv().getBytes(UTF_8)), progress -> {})
                        .report();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** Of each agency one whom the others ask, and a deputy where more than one leads. */
    private boolean nameContacts() {
        for (Agencies.Agency agency : agencies.all()) {
            List<Contact> leads = Staff.leads(Agency.valueOf(agency.code().value())).stream()
                    .map(one -> new Contact(one.name(), one.email()))
                    .toList();
            Contact first = leads.isEmpty() ? Contact.NOBODY : leads.getFirst();
            Contact second = leads.size() < 2 ? Contact.NOBODY : leads.get(1);
            KeepAnswer<Agencies.Agency> answer = keepAgencies.change(
                    agency.code().value(),
                    new KeepAgencies.Asked(agency.name(), agency.regime(), first, second, Ending.NONE),
                    String.valueOf(agency.standing().version()));
            if (answer instanceof KeepAnswer.Refused<?> refused) {
                throw new IllegalStateException(agency.code() + ": " + refused.problems());
            }
        }
        return true;
    }

    private boolean open(List<PartnershipSetUp.Account> accounts, String password) {
        List<StaffList.StaffMember> staff = staffList.all();
        accounts.forEach(account -> {
            StaffList.StaffMember member = staff.stream()
                    .filter(one -> one.name().equals(account.name()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no staff row for " + account.username()));
            AccountAnswer answer = openAccount.openInDemonstration(member.id(), account.username(), password);
            if (answer instanceof AccountAnswer.Refused refused) {
                throw new IllegalStateException(account.username() + ": " + refused.problems());
            }
        });
        return true;
    }
}
