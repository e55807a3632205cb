package org.turnstone.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One kept connection to the server, with as little work of its own as can be: it shares the processor with what it measures. */
final class Caller implements AutoCloseable {
    private final URI server;
    private final String cookie;
    private Socket socket;
    private InputStream in;

    record Answer(int status, int bytes) {}

    Caller(String server, String cookie) throws IOException {
        this.server = URI.create(server);
        this.cookie = cookie;
        this.socket = opened(this.server);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private static Socket opened(URI server) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(120_000);
        return socket;
    }

    Answer get(String path) throws IOException {
        return send(
                "GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nCookie: " + cookie + "\r\n\r\n");
    }

    Answer post(String path, String form) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nCookie: " + cookie
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + form);
    }

    private Answer send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String said = header.toLowerCase(java.util.Locale.ROOT);
            if (said.startsWith("content-length:")) {
                length = Integer.parseInt(said.substring(15).strip());
            }
            last = last || said.equals("connection: close");
            chunked = chunked || said.startsWith("transfer-encoding:") && said.contains("chunked");
        }
        if (chunked) {
            length = chunks();
        } else {
            in.skipNBytes(length);
        }
        if (last) {
            connectAgain();
        }
        return new Answer(status, length);
    }

    /** The server takes so many requests on one connection and no more, as browsers know. */
    private void connectAgain() throws IOException {
        socket.close();
        socket = opened(server);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private int chunks() throws IOException {
        int all = 0;
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            in.skipNBytes(size + 2L);
            all += size;
        }
        in.skipNBytes(2);
        return all;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
