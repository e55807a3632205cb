package org.turnstone.site.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.partnership.SignIns;

/** Sessions are kept in the database, so that they outlive a restart and can be ended from elsewhere. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SignIns.IDLE_SECONDS, tableName = "partnership.http_session")
class SessionConfiguration {
    @Bean
    CookieSerializer cookieSerializer() {
        return new SessionCookie();
    }

    /** Without this the filter serves no error pages, and each of them would lose the session. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> filter) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return registration;
    }

    /** By this name the repository takes it in place of Java's serialization. */
    @Bean
    ConversionService springSessionConversionService() {
        var bytes = new GenericConversionService();
        bytes.addConverter(Object.class, byte[].class, SessionBytes.WRITE);
        bytes.addConverter(byte[].class, Object.class, SessionBytes.READ);
        return bytes;
    }

    @Bean
    @Primary
    SeldomNoted<?> sessions(JdbcIndexedSessionRepository kept) {
        return seldomNoted(kept);
    }

    /** Its type of session is its own secret. */
    private static <S extends Session> SeldomNoted<S> seldomNoted(SessionRepository<S> kept) {
        return new SeldomNoted<>(kept);
    }

    /** Two answers of one session that end at the same moment both keep what they had to say. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesOfTheSameMoment() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Apart from the acting transactions: who acts is only known once the session has been read. */
    @Bean
    TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
        var template = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
