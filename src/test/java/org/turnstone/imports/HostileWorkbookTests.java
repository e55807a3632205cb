package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** Spreadsheets made to harm, read by a program that has 256 MB and is watched for calls to the outside. */
class HostileWorkbookTests {
    private static final Map<String, String> EXPECTED = new LinkedHashMap<>();

    static {
        String unpacks = "The spreadsheet unpacks to more than can be taken: split it, or send CSV UTF-8";
        String never = "The spreadsheet holds what no spreadsheet program writes: save it again as .xlsx and send that";
        String damaged = "The spreadsheet is damaged: open it, save it again as .xlsx and send that";
        EXPECTED.put("in order", "1 rows");
        EXPECTED.put("10 GB sheet", unpacks);
        EXPECTED.put("10 GB of a part nobody asked for", unpacks);
        EXPECTED.put("a million shared texts", "1 rows");
        EXPECTED.put("100 MB of shared text", unpacks);
        EXPECTED.put("quadratic entities", never);
        EXPECTED.put("entities of entities", never);
        EXPECTED.put("a text without end", "A value is longer than a million characters");
        EXPECTED.put("an attribute without end", never);
        EXPECTED.put("names without number", damaged);
        EXPECTED.put("elements in elements", damaged);
        EXPECTED.put("a row without end", damaged);
        EXPECTED.put("cells merged without end", "Many cells are merged: part them all, and fill in each row");
        EXPECTED.put("six thousand parts", damaged);
        EXPECTED.put("macros", "The spreadsheet holds macros: save it as .xlsx without them and send that");
        EXPECTED.put(
                "locked or older",
                "This spreadsheet is of the older kind (.xls) or has a password: save it as .xlsx without one");
        EXPECTED.put("cut off", damaged);
        EXPECTED.put(
                "a zip of something else",
                "This is not an .xlsx spreadsheet: save it as .xlsx or as CSV UTF-8 and send that");
    }

    @Test
    void each_is_refused_in_words_within_256_megabytes_and_none_calls_out() throws Exception {
        try (Listener listener = new Listener()) {
            Map<String, String> outcomes = run(listener.address());
            assertThat(outcomes).containsAllEntriesOf(EXPECTED);
            assertThat(outcomes.keySet()).isEqualTo(HostileWorkbooks.all("").keySet());
            outcomes.forEach((name, words) -> {
                if (!EXPECTED.containsKey(name)) {
                    assertThat(words).as(name).startsWith("The ");
                }
            });
            assertThat(listener.calls()).as("calls to the outside").isZero();
            naive("<!DOCTYPE w SYSTEM \"http://" + listener.address() + "/dtd\"><w/>");
            assertThat(listener.calls())
                    .as("what a parser left as it comes would do")
                    .isPositive();
        }
    }

    private static Map<String, String> run(String listener) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileWorkbooks.class.getName(),
                        listener)
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        System.out.println(said);
        assertThat(program.exitValue()).isZero();
        Map<String, String> outcomes = new LinkedHashMap<>();
        said.lines().map(line -> line.split("\t")).forEach(parts -> outcomes.put(parts[0], parts[2]));
        return outcomes;
    }

    /** Its answer is no document type, which the parser says; by then the call has been made. */
    private static void naive(String xml) throws Exception {
        var parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        parser.setErrorHandler(null);
        catchThrowable(() -> parser.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    /** Counts who calls, and answers nothing. */
    private static final class Listener implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger calls = new AtomicInteger();

        Listener() throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try (Socket call = socket.accept()) {
                        calls.incrementAndGet();
                        call.getOutputStream().write("HTTP/1.0 404 No\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
        }

        String address() {
            return "127.0.0.1:" + socket.getLocalPort();
        }

        int calls() {
            return calls.get();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
