package org.turnstone;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.turnstone.database.DatabaseAddress;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Memberships;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.StaffId;

/**
 * The whole application on a database of its own, with the staff of {@link TestStaff}. Read pages as anyone:
 * {@code TestSystem.shared().as("police").get("/people?q=kestrel")}; call acts as anyone: {@code actingAs("police", ...)}.
 */
public final class TestSystem implements AutoCloseable {
    /** Every account's. */
    public static final String PASSWORD = "seven kettles on a slow barge";

    private static final class Shared {
        private static final TestSystem SYSTEM = fresh();
    }

    private final TestDatabase database;
    private final MovedClock clock;
    private ServletWebServerApplicationContext context;

    private TestSystem(TestDatabase database, MovedClock clock, ServletWebServerApplicationContext context) {
        this.database = database;
        this.clock = clock;
        this.context = context;
    }

    /** One for all tests that only read, or that write rows which no other test counts. */
    public static TestSystem shared() {
        return Shared.SYSTEM;
    }

    /** One of its own; costs some seconds. Close it. */
    public static TestSystem fresh() {
        return with(context -> {});
    }

    /** One of its own with parts that only tests have. */
    public static TestSystem with(Consumer<GenericApplicationContext> parts) {
        TestDatabase database = TestDatabase.fresh();
        MovedClock clock = new MovedClock();
        var context = run(database, clock, parts);
        String hash = context.getBean(PasswordEncoder.class).encode(PASSWORD);
        new TestStaff(JdbcClient.create(database.owner()), hash).write();
        return new TestSystem(database, clock, context);
    }

    /** On a database in which {@link TestStaff} stand already; their password is set anew. */
    public static TestSystem on(TestDatabase database, Consumer<GenericApplicationContext> parts) {
        MovedClock clock = new MovedClock();
        var context = run(database, clock, parts);
        JdbcClient.create(database.owner())
                .sql("update partnership.account set password_hash = ?")
                .param(context.getBean(PasswordEncoder.class).encode(PASSWORD))
                .update();
        return new TestSystem(database, clock, context);
    }

    private static ServletWebServerApplicationContext run(
            TestDatabase database, MovedClock clock, Consumer<GenericApplicationContext> parts) {
        DatabaseAddress statistics = database.roles().statistics();
        DatabaseAddress app = database.roles().app();
        Map<String, Object> properties = Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "spring.datasource.url", app.url(),
                "spring.datasource.username", app.user(),
                "spring.datasource.password", app.password(),
                "spring.datasource.hikari.maximum-pool-size", "6",
                "turnstone.statistics.url", statistics.url(),
                "turnstone.statistics.username", statistics.user(),
                "turnstone.statistics.password", statistics.password());
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(TurnstoneApplication.class)
                .properties(properties)
                .properties("turnstone.scheduled-jobs=false")
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("clock", clock);
                    context.getBeanFactory().registerSingleton("passwordEncoder", new CheapHashes());
                    parts.accept((GenericApplicationContext) context);
                })
                .run();
    }

    /** The application stops and starts again on the same database. */
    public void restart() {
        context.close();
        context = run(database, clock, parts -> {});
    }

    /** A browser in which nobody has signed in. */
    public TestBrowser anonymous() {
        return from("127.0.0.1");
    }

    /** The same at another address of this machine, such as 127.0.0.9. */
    public TestBrowser from(String address) {
        return new TestBrowser(address(), address);
    }

    /** Where the application is, for a browser of another kind. */
    public String address() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    /** A new browser, signed in: {@code police}, or {@code police@southmoor} for the other partnership. */
    public TestBrowser as(String account) {
        TestBrowser browser = anonymous();
        browser.signIn(username(account), PASSWORD);
        return browser;
    }

    /** Does the work as the account's membership would in a request; {@code import} and {@code erasure} are the jobs. */
    public <T> T actingAs(String account, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Acting.as(membership(account), work);
    }

    public Membership membership(String account) {
        return bean(Memberships.class).liveOf(staff(account)).getFirst();
    }

    public StaffId staff(String account) {
        return new StaffId(id("staff", account));
    }

    /** Of {@code northbank}, or of the other partnership. */
    public PartnershipId partnership(String name) {
        return new PartnershipId(TestStaff.id("partnership", name, name));
    }

    public UUID membershipId(String account) {
        return id("membership", account);
    }

    public static String username(String account) {
        return account.contains("@") ? account : account + "@" + TestStaff.PARTNERSHIPS.getFirst();
    }

    private static UUID id(String kind, String account) {
        String[] parts = username(account).split("@");
        return TestStaff.id(kind, parts[1], parts[0]);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** How often a password has been compared with a hash. */
    public int passwordsCompared() {
        return bean(CheapHashes.class).compared();
    }

    public <T> Stream<T> beans(Class<T> type) {
        return context.getBeanProvider(type).stream();
    }

    public MovedClock clock() {
        return clock;
    }

    public TestDatabase database() {
        return database;
    }

    /** Reads and writes past row-level security where it is not forced; tables of people show the owner nothing. */
    public JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
