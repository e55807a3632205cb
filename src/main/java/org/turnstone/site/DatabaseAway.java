package org.turnstone.site;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Whether what went wrong is that the database does not answer for now. */
final class DatabaseAway {
    /** Connection trouble; the server is shutting down, starting or out of room. PostgreSQL, appendix A. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private DatabaseAway() {}

    static boolean isBehind(Throwable failure) {
        return saysSo(failure)
                || (failure.getCause() != null && isBehind(failure.getCause()))
                || (failure instanceof TransactionSystemException ending
                        && ending.getApplicationException() != null
                        && isBehind(ending.getApplicationException()));
    }

    private static boolean saysSo(Throwable cause) {
        return cause instanceof CannotCreateTransactionException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof SQLTransientConnectionException
                || (cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().length() == 5
                        && CLASSES.contains(sql.getSQLState().substring(0, 2)));
    }
}
