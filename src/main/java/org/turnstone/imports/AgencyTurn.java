package org.turnstone.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;

/**
 * One file of an agency at a time, on whichever machine. The turn is a lock of the database that lives as long as its
 * connection, so it ends when the program does, however that dies; here, others wait without holding a connection.
 */
@Component
class AgencyTurn {
    private final DataSource connections;
    private final Map<String, Semaphore> here = new ConcurrentHashMap<>();

    AgencyTurn(DataSource connections) {
        this.connections = connections;
    }

    /** A turn that lasts until it is ended. */
    static final class Turn {
        private final Semaphore place;
        private final Connection connection;
        private final String agency;

        private Turn(Semaphore place, Connection connection, String agency) {
            this.place = place;
            this.connection = connection;
            this.agency = agency;
        }

        void end() {
            try (connection) {
                ask(connection.prepareStatement("select pg_advisory_unlock(hashtextextended(?, 7))"), agency);
            } catch (SQLException gone) {
                throw new CannotGetJdbcConnectionException(
                        "the turn of " + agency + " has ended with its connection", gone);
            } finally {
                place.release();
            }
        }
    }

    /** Waits until the agency's other files are through. */
    Turn take(PartnershipId partnership, AgencyCode agency) {
        String key = partnership.value() + "|" + agency.value();
        Semaphore place = place(key);
        place.acquireUninterruptibly();
        return held(place, key, true).orElseThrow();
    }

    /** Nothing where another file of the agency is being taken. */
    Optional<Turn> tryTake(PartnershipId partnership, AgencyCode agency) {
        String key = partnership.value() + "|" + agency.value();
        Semaphore place = place(key);
        return place.tryAcquire() ? held(place, key, false) : Optional.empty();
    }

    private Semaphore place(String key) {
        return here.computeIfAbsent(key, none -> new Semaphore(1, true));
    }

    private Optional<Turn> held(Semaphore place, String key, boolean waits) {
        Turn turn = null;
        try {
            Connection connection = connections.getConnection();
            if (ask(toTake(connection, waits), key)) {
                turn = new Turn(place, connection, key);
            } else {
                connection.close();
            }
            return Optional.ofNullable(turn);
        } catch (SQLException away) {
            throw new CannotGetJdbcConnectionException("no turn for a file of " + key, away);
        } finally {
            if (turn == null) {
                place.release();
            }
        }
    }

    private static PreparedStatement toTake(Connection connection, boolean waits) throws SQLException {
        return waits
                ? connection.prepareStatement("select true from pg_advisory_lock(hashtextextended(?, 7))")
                : connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 7))");
    }

    private static boolean ask(PreparedStatement question, String key) throws SQLException {
        try (question) {
            question.setString(1, key);
            try (var answer = question.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
