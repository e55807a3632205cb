package org.turnstone.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.turnstone.partnership.Membership;

/** Looks every two seconds whether agencies' systems have put files into the folder that the server was told of. */
@Component
class FolderWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final JobOf jobs;
    private final WatchedFolder folder;
    private final PartnershipFolders folders;
    private final @Nullable Path place;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread looking;

    FolderWatch(
            JobOf jobs, WatchedFolder folder, PartnershipFolders folders, @Value("${turnstone.watch:}") String place) {
        this.jobs = jobs;
        this.folder = folder;
        this.folders = folders;
        this.place = place.isBlank() ? null : Path.of(place);
    }

    @Override
    public void start() {
        if (place == null || isRunning()) {
            return;
        }
        Path watched = place;
        stopped = new CountDownLatch(1);
        looking = Thread.ofPlatform().name("watched-folder").daemon().start(() -> watch(watched));
    }

    @Override
    public void stop() {
        stopped.countDown();
        try {
            if (looking != null) {
                looking.join(TO_STOP);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void watch(Path watched) {
        try {
            do {
                look(watched, this::isRunning);
            } while (!stopped.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    void look(Path watched, BooleanSupplier goesOn) {
        try {
            List<Membership> partnerships = jobs.importing();
            for (Map.Entry<Membership, Path> own :
                    folders.of(watched, partnerships).entrySet()) {
                folder.look(own.getValue(), own.getKey(), goesOn);
            }
        } catch (IOException | DataAccessException | TransactionException away) {
            LOG.warn("The watched folder could not be read; it is looked at again", away);
        } catch (RuntimeException unforeseen) {
            LOG.error("Looking at the watched folder failed; it is looked at again", unforeseen);
        }
    }
}
