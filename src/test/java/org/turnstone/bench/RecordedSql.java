package org.turnstone.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The statements of one request with their values, as the driver was handed them, to be run again without the application. */
final class RecordedSql {
    private static final Class<?>[] CONNECTION = {Connection.class};
    private static final Class<?>[] PREPARED = {PreparedStatement.class};
    private static final Class<?>[] PLAIN = {Statement.class};

    /** A call on a statement, such as {@code setString(1, "x")}. */
    private record Call(Method method, Object[] values) {}

    /** {@code sql} is none for a call on the connection itself; a request may have more connections than one. */
    private record Step(int on, String sql, List<Call> calls) {}

    private final List<Step> steps = Collections.synchronizedList(new ArrayList<>());
    private final BitSet open = new BitSet();
    private volatile @Nullable RecordedSql current;

    BeanPostProcessor aroundSources() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? around(source) : bean;
            }
        };
    }

    private DataSource around(DataSource source) {
        return proxy(DataSource.class, new Class<?>[] {DataSource.class, AutoCloseable.class}, (method, values) -> {
            Object made = call(source, method, values);
            RecordedSql into = current;
            return into != null && made instanceof Connection connection ? into.recorded(connection) : made;
        });
    }

    /** What is asked of the database on connections taken while the work lasts; the end of it may come a moment later. */
    RecordedSql of(BooleanSupplier work) {
        RecordedSql made = new RecordedSql();
        current = made;
        boolean done = work.getAsBoolean();
        current = null;
        if (!done) {
            throw new IllegalStateException("What was to be recorded did not succeed");
        }
        return made;
    }

    /** All of it again, every row read; on as many connections as it was recorded on. */
    void run(List<Connection> connections) throws SQLException {
        for (Step step : List.copyOf(steps)) {
            Connection connection = connections.get(step.on);
            if (step.sql.isEmpty()) {
                step.calls.forEach(call -> call(connection, call.method, call.values));
                continue;
            }
            try (PreparedStatement statement = connection.prepareStatement(step.sql)) {
                for (Call call : step.calls) {
                    call(statement, call.method, call.values);
                }
                if (statement.execute()) {
                    readAll(statement.getResultSet());
                }
            }
        }
    }

    /** The statements that took longest when run once more, with their milliseconds. */
    List<String> slowest(List<Connection> connections, int most) throws SQLException {
        Map<String, Double> took = new TreeMap<>();
        for (Step step : List.copyOf(steps)) {
            long start = System.nanoTime();
            RecordedSql one = new RecordedSql();
            one.steps.add(step);
            one.run(connections);
            took.merge(step.sql.isEmpty() ? "(transaction)" : step.sql, (System.nanoTime() - start) / 1e6, Double::sum);
        }
        return took.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(most)
                .map(each -> String.format(
                        Locale.UK,
                        "%6.1f ms  %s",
                        each.getValue(),
                        each.getKey().replaceAll("\\s+", " ")))
                .toList();
    }

    private static void readAll(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getObject(column);
            }
        }
    }

    private synchronized Connection recorded(Connection connection) {
        int slot = open.nextClearBit(0);
        open.set(slot);
        return proxy(Connection.class, CONNECTION, (method, values) -> {
            Object made = call(connection, method, values);
            switch (method.getName()) {
                case "prepareStatement" -> {
                    Step step = new Step(slot, (String) values[0], new ArrayList<>());
                    steps.add(step);
                    return recorded((PreparedStatement) made, step);
                }
                case "createStatement" -> {
                    return plain((Statement) made, slot);
                }
                case "setAutoCommit", "commit", "rollback" ->
                    steps.add(new Step(slot, "", List.of(new Call(method, values))));
                case "close" -> closed(slot);
                default -> {}
            }
            return made;
        });
    }

    private synchronized void closed(int slot) {
        open.clear(slot);
    }

    private PreparedStatement recorded(PreparedStatement statement, Step step) {
        return proxy(PreparedStatement.class, PREPARED, (method, values) -> {
            if (method.getName().matches("set(?!FetchSize|MaxRows|QueryTimeout).*")) {
                Object[] kept = values.clone();
                if (kept[1] instanceof Array array) {
                    kept[1] = array.getArray();
                    step.calls.add(
                            new Call(method(PreparedStatement.class, "setObject", int.class, Object.class), kept));
                } else {
                    step.calls.add(new Call(method, kept));
                }
            }
            return call(statement, method, values);
        });
    }

    private Statement plain(Statement statement, int slot) {
        return proxy(Statement.class, PLAIN, (method, values) -> {
            if (method.getName().startsWith("execute")) {
                steps.add(new Step(slot, (String) values[0], List.of()));
            }
            return call(statement, method, values);
        });
    }

    private static Method method(Class<?> type, String name, Class<?>... of) {
        try {
            return type.getMethod(name, of);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Handling {
        Object handle(Method method, Object[] values) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Class<?>[] types, Handling handling) {
        InvocationHandler handler = (proxy, method, values) -> handling.handle(method, values);
        return type.cast(Proxy.newProxyInstance(RecordedSql.class.getClassLoader(), types, handler));
    }

    private static Object call(Object target, Method method, Object[] values) {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw sneaky(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it was thrown: the application tells database errors by their kind. */
    @SuppressWarnings("unchecked")
    private static <X extends Throwable> RuntimeException sneaky(Throwable thrown) throws X {
        throw (X) thrown;
    }
}
