package org.turnstone;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.turnstone.database.DatabaseAddress;
import org.turnstone.database.DatabaseRoles;

/** The application on a database that is open and at this version. */
final class RunningSystem implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private RunningSystem(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** With its pages, at an address of this machine. */
    static RunningSystem serving(
            DatabaseRoles database, String address, int port, Map<String, Object> more, Clock clock) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("server.address", address);
        properties.put("server.port", port);
        return start(database, properties, clock);
    }

    /** For one command: everything but pages. */
    static RunningSystem withoutPages(DatabaseRoles database) {
        Map<String, Object> quiet =
                Map.of("server.port", -1, "turnstone.imports-in-background", false, "turnstone.scheduled-jobs", false);
        return start(database, new HashMap<>(quiet), Clock.systemUTC());
    }

    private static RunningSystem start(DatabaseRoles database, Map<String, Object> properties, Clock clock) {
        DatabaseAddress app = database.app();
        properties.put("spring.datasource.url", app.url());
        properties.put("spring.datasource.username", app.user());
        properties.put("spring.datasource.password", app.password());
        DatabaseAddress statistics = database.statistics();
        properties.put("turnstone.statistics.url", statistics.url());
        properties.put("turnstone.statistics.username", statistics.user());
        properties.put("turnstone.statistics.password", statistics.password());
        return new RunningSystem(new SpringApplicationBuilder(TurnstoneApplication.class)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .properties(properties)
                .initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
                .run());
    }

    /** Where the pages are; told by the system where any free port was asked for. */
    int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
