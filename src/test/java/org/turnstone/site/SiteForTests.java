package org.turnstone.site;

import static org.springframework.security.config.Customizer.withDefaults;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.turnstone.TestDatabase;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.ActingTransactionManager;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.MembershipId;
import org.turnstone.partnership.Regime;
import org.turnstone.partnership.Role;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.Period;
import org.turnstone.shared.StaffId;

/** The frame alone, with one room of one form, on a database that can be taken away; whoever signs in as X acts as X. */
final class SiteForTests {
    static final Instant NOW = Instant.parse("2026-11-17T10:32:00Z");
    static final PartnershipId KINGSMERE = new PartnershipId(new UUID(1, 1));

    /** Sign-in has tests of its own, on the whole application. */
    private static final String BUT_THE_FRAME = ".*site\\.web\\.(?!Errors|ErrorPages|StaticPages|DiscardDraft).*";

    private static final String[] OPEN = {
        "/govuk/**", "/moj/**", "/site/**", "/accessibility", "/privacy", "/what-is-recorded", "/help", "/error"
    };
    private static final SiteForTests ONE = new SiteForTests();

    final AtomicBoolean databaseAway = new AtomicBoolean();
    final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    final MockMvc web;

    static SiteForTests shared() {
        ONE.databaseAway.set(false);
        ONE.now.set(NOW);
        return ONE;
    }

    private SiteForTests() {
        TestDatabase database = TestDatabase.fresh();
        context.setServletContext(new MockServletContext());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of("turnstone.demo", "true", "turnstone.templates", TestTemplates.FOLDER.toString())));
        context.addBeanFactoryPostProcessor(beans -> {
            beans.registerSingleton("dataSource", new CanBeTakenAway(database.app(), databaseAway));
            beans.registerSingleton("clock", new MovedClock(now));
        });
        context.register(Parts.class, FormPageTests.Room.class);
        context.refresh();
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        builder.addFilters(context.getBean(SurvivesDatabaseAway.class));
        builder.apply(springSecurity());
        builder.addFilters(context.getBean("acting", Filter.class));
        web = builder.build();
    }

    static Membership membership(String name) {
        return new Membership(
                new MembershipId(UUID.nameUUIDFromBytes(name.getBytes())),
                new StaffId(UUID.nameUUIDFromBytes(name.getBytes())),
                name,
                KINGSMERE,
                "Kingsmere IOM partnership",
                new AgencyCode("POLICE"),
                "Kingsmere police",
                Regime.COMPETENT_AUTHORITY,
                Role.POLICE_OFFENDER_MANAGER,
                null,
                Period.startingOn(LocalDate.of(2026, 1, 1)));
    }

    private static final class CanBeTakenAway extends DelegatingDataSource {
        private final AtomicBoolean away;

        CanBeTakenAway(DataSource there, AtomicBoolean away) {
            super(there);
            this.away = away;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away.get()) {
                throw new SQLTransientConnectionException("gone", "08001");
            }
            return super.getConnection();
        }
    }

    private static final class MovedClock extends Clock {
        private final AtomicReference<Instant> now;

        MovedClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableWebMvc
    @EnableWebSecurity
    @EnableTransactionManagement
    @ComponentScan(
            basePackageClasses = Frames.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = BUT_THE_FRAME))
    static class Parts {
        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource database, Clock clock) {
            return new ActingTransactionManager(database, clock);
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http, LostSession lost) throws Exception {
            return http.authorizeHttpRequests(all ->
                            all.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                    .exceptionHandling(
                            handling -> handling.accessDeniedHandler(lost).authenticationEntryPoint(lost))
                    .csrf(withDefaults())
                    .build();
        }

        @Bean
        Filter acting() {
            return (request, response, chain) -> {
                Principal principal = ((HttpServletRequest) request).getUserPrincipal();
                if (principal == null) {
                    chain.doFilter(request, response);
                    return;
                }
                try {
                    Acting.<Void, Exception>as(membership(principal.getName()), () -> {
                        chain.doFilter(request, response);
                        return null;
                    });
                } catch (IOException | ServletException | RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new ServletException(e);
                }
            };
        }
    }
}
