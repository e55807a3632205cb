package org.turnstone.partnership;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.turnstone.shared.London;

/** Tells each transaction who acts and what day it is, for as long as the transaction lasts and no longer. */
public final class ActingTransactionManager extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    private final transient Clock clock;

    public ActingTransactionManager(DataSource dataSource, Clock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var statement = connection.prepareStatement(
                "select set_config('app.membership', ?, true), set_config('app.today', ?, true),"
                        + " set_config('app.now', ?, true)")) {
            statement.setString(
                    1, Acting.now().map(m -> m.id().value().toString()).orElse(""));
            statement.setString(2, London.today(clock).toString());
            statement.setString(3, clock.instant().toString());
            statement.execute();
        }
    }
}
