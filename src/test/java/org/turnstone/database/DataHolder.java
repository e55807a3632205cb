package org.turnstone.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** A second program that uses a data folder until it is stopped. */
final class DataHolder {
    private DataHolder() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedPostgres.start(Path.of(arguments[0]), Clock.systemUTC()).closedAtExit();
        System.out.println("ready");
        Thread.currentThread().join();
    }

    /** Answers when the other program has its database. */
    static Process start(Path folder) throws IOException {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DataHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = holder.inputReader();
        for (String line = said.readLine(); !"ready".equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the other program ended");
            }
        }
        return holder;
    }
}
