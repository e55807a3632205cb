package org.turnstone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Chromium with axe: windows of a width on one system, which keep what is wrong with each page that is looked at. */
final class AxeBrowser implements AutoCloseable {
    private static final String AXE = axe();

    /** What is wrong by WCAG 2.2 A and AA, a line for each element. */
    private static final String LOOK = """
            async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                                        resultTypes: ['violations']}))
                .violations.flatMap(rule => rule.nodes.map(node =>
                    rule.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary))""";

    private static final String IS_IN_FOCUS =
            "wanted => document.activeElement !== null && document.activeElement.matches(wanted)";
    private static final String SIDEWAYS =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final TestSystem system;
    private final Playwright playwright = Playwright.create();
    private final Browser chromium;

    AxeBrowser(TestSystem system) {
        this.system = system;
        String program = Objects.requireNonNullElse(System.getenv("TURNSTONE_BROWSER"), "/usr/bin/chromium");
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program))
                        .setTimeout(120_000)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    private static String axe() {
        try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Window window(int width) {
        return new Window(width);
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** One window with cookies of its own. */
    final class Window implements AutoCloseable {
        private static final int AS_MANY_TABS_AS_A_PAGE_MAY_TAKE = 60;
        private final int width;
        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();
        private int looked;

        private Window(int width) {
            this.width = width;
            context = chromium.newContext(
                    new Browser.NewContextOptions().setViewportSize(width, 800).setBaseURL(system.address()));
            context.setDefaultTimeout(60_000);
            page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")
                        || message.text().contains("Content-Security-Policy")) {
                    complaints.add(page.url() + ": " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(page.url() + ": " + error));
        }

        int width() {
            return width;
        }

        int looked() {
            return looked;
        }

        List<String> complaints() {
            return complaints;
        }

        Page open(String path) {
            page.navigate(path);
            return page;
        }

        Page look(String name, String path) {
            return look(name, path, 200);
        }

        Page look(String name, String path, int status) {
            int answered = page.navigate(path).status();
            if (answered != status) {
                complaints.add(name + ", " + width + " wide: answered " + answered);
            }
            return look(name);
        }

        /** At the page as it stands, with everything on it opened. */
        Page look(String name) {
            looked++;
            page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
            page.evaluate(AXE);
            String where = name + ", " + width + " wide: ";
            ((List<?>) page.evaluate(LOOK)).forEach(wrong -> complaints.add(where + wrong));
            int sideways = ((Number) page.evaluate(SIDEWAYS)).intValue();
            if (sideways > 0) {
                complaints.add(where + "scrolls sideways by " + sideways);
            }
            return page;
        }

        void signIn(String account) {
            context.clearCookies();
            var cookie = system.as(account).cookie("turnstone").orElseThrow();
            context.addCookies(List.of(new Cookie("turnstone", cookie.getValue()).setUrl(system.address())));
        }

        /** Goes on with the Tab key until what is wanted has the focus. */
        Window tabTo(String wanted) {
            for (int i = 0; i < AS_MANY_TABS_AS_A_PAGE_MAY_TAKE; i++) {
                page.keyboard().press("Tab");
                if ((Boolean) page.evaluate(IS_IN_FOCUS, wanted)) {
                    return this;
                }
            }
            throw new AssertionError("the Tab key never came to " + wanted + " on " + page.url());
        }

        Window type(String text) {
            page.keyboard().type(text);
            return this;
        }

        Window press(String key) {
            page.keyboard().press(key);
            return this;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
