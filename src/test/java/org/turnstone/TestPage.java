package org.turnstone;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the server answered. */
public record TestPage(HttpResponse<byte[]> response) {
    public int status() {
        return response.statusCode();
    }

    public String path() {
        return response.uri().getRawPath();
    }

    public String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The page, where it is one; otherwise an empty document. */
    public Document document() {
        boolean html =
                header("Content-Type").map(type -> type.startsWith("text/html")).orElse(false);
        return Jsoup.parse(html ? body() : "", response.uri().toString());
    }

    /** The words of the page as they are read. */
    public String text() {
        return document().body().text();
    }

    public String heading() {
        return document().select("h1").text();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** Where a redirect points to, without the server's own name. */
    public Optional<String> location() {
        String here = response.uri().resolve("/").toString().replaceFirst("/$", "");
        return status() >= 300 && status() < 400
                ? header("Location").map(to -> to.replace(here, ""))
                : Optional.empty();
    }
}
