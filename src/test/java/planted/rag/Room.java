package planted.rag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import planted.governance.Audited;

/** A room that does what the walls forbid, once each, and beside it what they allow. */
@SuppressWarnings("unused")
class Room {
    public interface OpenStore extends Repository<String, String> {}

    interface ShutStore extends Repository<String, String> {}

    record Hungry(JdbcClient database) {}

    record Frugal(LocalDate day) {}

    static final class LatePolicy {
        boolean isLate(Clock clock) {
            return LocalDate.now(clock).getDayOfMonth() > 5;
        }
    }

    static final class DuePolicy {
        boolean isDue(LocalDate day) {
            return day.getDayOfMonth() > 5;
        }
    }

    @Service
    public static class BareReading {
        private final JdbcClient database = null;

        public int count() {
            return 0;
        }
    }

    @Service
    public static class WholeReading {
        private final JdbcClient database = null;

        @Transactional(readOnly = true)
        public int count() {
            return 0;
        }
    }

    static class Injected {
        @Autowired
        String word;
    }

    static class RagHelper {}

    static class ReadsNoClock {
        LocalDate today = LocalDate.now();
        Date now = new Date();
        long millis = System.currentTimeMillis();
    }

    record Whispered(String word) {}

    record Said(String word) implements Audited {}

    static class Listener {
        @EventListener
        void on(Whispered event) {}

        @EventListener
        void on(Said event) {}
    }
}
