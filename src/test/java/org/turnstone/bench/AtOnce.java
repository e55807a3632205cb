package org.turnstone.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who work at once, each on a thread of their own. */
final class AtOnce {
    private AtOnce() {}

    /** What all of them answer, when the last is done. */
    static <T> List<T> all(List<Callable<List<T>>> several) {
        try (ExecutorService threads = Executors.newFixedThreadPool(several.size())) {
            return threads.invokeAll(several).stream()
                    .flatMap(one -> result(one).stream())
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param several what each took, in milliseconds */
    static Timings timed(List<Callable<List<Double>>> several) {
        long start = System.nanoTime();
        double[] took = all(several).stream().mapToDouble(Double::doubleValue).toArray();
        return new Timings(took, (System.nanoTime() - start) / 1e9);
    }

    private static <T> List<T> result(Future<List<T>> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
