package org.turnstone;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One person's browser without scripts: keeps cookies, follows redirects, sends the token of the page it last saw. */
public final class TestBrowser {
    private final String server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final Map<String, String> headers = new HashMap<>();
    private final HttpClient client;
    private String csrf = "";

    /** @param address of this browser; the whole of 127.0.0.0/8 is this machine, so each test can have its own */
    TestBrowser(String server, String address) {
        this.server = server;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral(address))
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    public TestPage get(String path) {
        return follow(send(request(path).GET().build()));
    }

    /** Without following a redirect. */
    public TestPage getOnce(String path) {
        return send(request(path).GET().build());
    }

    /** Fields as name, value, name, value; the token of the last page goes with them. */
    public TestPage post(String path, String... fields) {
        return follow(postOnce(path, fields));
    }

    public TestPage postOnce(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("_csrf", csrf);
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return postExactly(path, form);
    }

    /** Only these fields: no token unless it is among them. */
    public TestPage postExactly(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public TestPage send(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            TestPage page = new TestPage(response);
            Optional.ofNullable(page.document().selectFirst("input[name=_csrf]"))
                    .ifPresent(token -> csrf = token.val());
            return page;
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request to this server with this browser's headers, for what the methods here do not cover. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(60));
        headers.forEach(builder::header);
        return builder;
    }

    public void header(String name, String value) {
        headers.put(name, value);
    }

    public String csrf() {
        return csrf;
    }

    /** Closes the browser without signing out: its session is forgotten here, what it keeps for longer is not. */
    public void forgetSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("turnstone"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(server), cookie));
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    public void keep(String name, String value, String path) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath(path);
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(server + path), cookie);
    }

    public TestPage trySignIn(String username, String password) {
        get("/sign-in");
        return postOnce("/sign-in", "username", username, "password", password);
    }

    void signIn(String username, String password) {
        TestPage answer = trySignIn(username, password);
        if (answer.status() != 302 && answer.status() != 303) {
            throw new IllegalStateException(
                    "sign-in of " + username + " answered " + answer.status() + "\n" + answer.text());
        }
    }

    private TestPage follow(TestPage page) {
        TestPage now = page;
        for (int i = 0; i < 5 && now.location().isPresent(); i++) {
            now = getOnce(now.location().get());
        }
        return now;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
