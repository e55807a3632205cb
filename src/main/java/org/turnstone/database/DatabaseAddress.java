package org.turnstone.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where a database is and who we are there: {@code jdbc:postgresql://host:port/name?options}, user and password. */
public record DatabaseAddress(String url, String user, String password) {
    private static final String SCHEME = "jdbc:postgresql://";

    public DatabaseAddress {
        if (!url.startsWith(SCHEME) || url.indexOf('/', SCHEME.length()) < 0) {
            throw new EnvironmentProblem(
                    "The database address must look like " + SCHEME + "host:5432/turnstone, not " + url);
        }
    }

    /** A database that is run elsewhere, when TURNSTONE_DB_URL names one. */
    public static Optional<DatabaseAddress> from(Map<String, String> environment) {
        String url = environment.getOrDefault("TURNSTONE_DB_URL", "");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        String user = environment.getOrDefault("TURNSTONE_DB_USER", "");
        String password = environment.getOrDefault("TURNSTONE_DB_PASSWORD", "");
        if (user.isEmpty() || password.isEmpty()) {
            throw new EnvironmentProblem(
                    "TURNSTONE_DB_URL needs TURNSTONE_DB_USER and TURNSTONE_DB_PASSWORD beside it.");
        }
        return Optional.of(new DatabaseAddress(url, user, password));
    }

    public String database() {
        return url.substring(nameStart(), nameEnd());
    }

    public DatabaseAddress withDatabase(String name) {
        return new DatabaseAddress(url.substring(0, nameStart()) + name + url.substring(nameEnd()), user, password);
    }

    public DatabaseAddress as(String otherUser, String otherPassword) {
        return new DatabaseAddress(url, otherUser, otherPassword);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Opens a connection each time; for start-up work and tests, not for serving pages. */
    public DataSource dataSource() {
        return new DriverManagerDataSource(url, user, password);
    }

    private int nameStart() {
        return url.indexOf('/', SCHEME.length()) + 1;
    }

    private int nameEnd() {
        int options = url.indexOf('?');
        return options < 0 ? url.length() : options;
    }

    /** Without the password: addresses end up in logs. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
