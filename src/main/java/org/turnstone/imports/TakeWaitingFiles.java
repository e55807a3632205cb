package org.turnstone.imports;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.turnstone.imports.RunRecord.ToTake;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;

/**
 * Takes files that wait, in the background: the oldest first, one of an agency at a time, two at once. A file in the middle
 * of which a program stopped is gone on with by whoever finds it.
 */
@Component
class TakeWaitingFiles implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TakeWaitingFiles.class);
    private static final int AT_ONCE = 2;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final JobOf jobs;
    private final AgencyTurn turns;
    private final RunRecord record;
    private final TakeRows rows;
    private final boolean wanted;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<Integer, Thread> workers = new HashMap<>();
    private final AtomicLong calls = new AtomicLong();
    private volatile boolean running;

    TakeWaitingFiles(
            JobOf jobs,
            AgencyTurn turns,
            RunRecord record,
            TakeRows rows,
            @Value("${turnstone.imports-in-background:true}") boolean wanted) {
        this.jobs = jobs;
        this.turns = turns;
        this.record = record;
        this.rows = rows;
        this.wanted = wanted;
    }

    /** The program is asked to stop; the file is gone on with another time. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A file has come, or one is through. */
    void wake() {
        lock.lock();
        try {
            calls.incrementAndGet();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is under way with this run, but not for longer than this. */
    boolean waitFor(UUID run, Duration most) {
        long left = most.toNanos();
        Membership asker = Acting.required();
        lock.lock();
        try {
            while (Acting.as(jobs.importing(asker.partnership()), () -> record.isUnderWay(run))) {
                if (left <= 0 || !running) {
                    return false;
                }
                long part = Math.min(left, LOOK_AGAIN.toNanos());
                left -= part - Math.max(0, news.awaitNanos(part));
            }
            return true;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        if (!wanted || running) {
            return;
        }
        running = true;
        for (int place = 0; place < AT_ONCE; place++) {
            workers.put(
                    place, Thread.ofPlatform().name("imports-" + place).daemon().start(this::work));
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        for (Thread worker : workers.values()) {
            try {
                worker.join(Duration.ofSeconds(20));
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            long heard = calls.get();
            if (!takeOne()) {
                rest(heard);
            }
        }
    }

    private void rest(long heard) {
        lock.lock();
        try {
            long left = LOOK_AGAIN.toNanos();
            while (running && heard == calls.get() && left > 0) {
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** @return whether there was one; while the database is away there is none */
    private boolean takeOne() {
        try {
            for (Membership job : jobs.importing()) {
                List<ImportRun> files = Acting.as(job, record::underWay);
                for (ImportRun run : files) {
                    if (Acting.as(job, () -> taken(run))) {
                        return true;
                    }
                }
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Files wait until the database answers", away);
        } catch (RuntimeException | OutOfMemoryError unforeseen) {
            LOG.error("Looking for files failed; it is done again", unforeseen);
        }
        return false;
    }

    private boolean taken(ImportRun run) {
        Optional<AgencyTurn.Turn> free = turns.tryTake(run.partnership(), run.agency());
        if (free.isEmpty()) {
            return false;
        }
        try {
            return isThrough(run);
        } finally {
            free.get().end();
        }
    }

    /**
     * Where the database went away, or we stop, the file stays under way and is gone on with later. One that fails for any
     * other reason, or needs more memory than there is, is cut short: tried again it would keep all others waiting.
     */
    private boolean isThrough(ImportRun run) {
        try {
            Optional<ToTake> file = record.toTake(run.id());
            if (file.isEmpty()) {
                return record.isUnderWay(run.id()) && record.cutShort(run);
            }
            rows.take(file.get(), progress -> {
                if (!running) {
                    throw new Stopped();
                }
            });
        } catch (Stopped stopped) {
            return false;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failed) {
            if (isPassing(failed)) {
                LOG.warn("A file was stopped in the middle and is gone on with", failed);
                return false;
            }
            LOG.error("A file could not be taken", failed);
            record.cutShort(run);
        }
        wake();
        return true;
    }

    private static boolean isPassing(Throwable failed) {
        return failed instanceof TransientDataAccessException
                || failed instanceof DataAccessResourceFailureException
                || failed instanceof RecoverableDataAccessException
                || failed instanceof TransactionException;
    }
}
