package org.turnstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;
import org.turnstone.site.Outcome.Difference;
import org.turnstone.site.Outcome.Overtaken;

/** Our components on three pages that are never shipped, and the frame's own; written to target/gallery, to be looked at. */
class GalleryTests {
    private static final TemplateEngine ENGINE = engine();

    private static final SignedIn OFFICER = new SignedIn(
            new StaffId(UUID.randomUUID()),
            new PartnershipId(UUID.randomUUID()),
            "Idris Calloway",
            "Police offender manager",
            "Kingsmere IOM partnership",
            List.of(Destination.values()),
            true);

    private static final Frame FRAME = new Frame(OFFICER, () -> "token", true, false, null, new Assets().path());

    private static final Form FORM = new Form(
                    UUID.randomUUID().toString(),
                    "/people/K7-4M2/rag",
                    Map.of(
                            "status", List.of("alert"),
                            "from-day", List.of("27"),
                            "from-month", List.of("11"),
                            "from-year", List.of("2026"),
                            "reason", List.of("")),
                    List.of(),
                    null)
            .refused(
                    List.of(
                            new Problem("reason", "Enter what has changed and how you know"),
                            new Problem("ground", "Select at least one ground for Amber Alert"),
                            new Problem("from", "The date must be today or in the past")),
                    List.of("status", "from-day", "from-month", "from-year", "ground", "reason"));

    private static final OvertakenPage OVERTAKEN = OvertakenPage.of(
            FORM,
            new Overtaken(
                    List.of(
                            new Difference("New status", "Amber Alert", "Red"),
                            new Difference("What has changed?", "Missed two appointments", "Recalled, not arrested")),
                    "7",
                    "/people/K7-4M2"));

    private static final TryAgainPage AWAY = new TryAgainPage(
            "Turnstone cannot reach its records",
            "This is usually over within a minute. Nothing that was saved before is lost.",
            "/people/K7-4M2/rag",
            Map.of("reason", List.of("Missed two appointments")),
            List.of("Missed two appointments"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gallery/change",
                "gallery/board",
                "gallery/person",
                "site/sign-in",
                "site/try-again",
                "site/overtaken",
                "site/not-found",
                "site/not-allowed",
                "site/too-large",
                "site/not-understood",
                "site/help"
            })
    void a_page_is_sound(String name) throws IOException {
        Document page = render(name);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("[style], [onclick], style, script:not([src])")).isEmpty();
        List<String> ids = page.select("[id]").stream().map(Element::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        page.select("a[href^=#]:not([href=#])")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.outerHtml())
                                .isNotNull());
        page.select("input:not([type=hidden]), select, textarea")
                .forEach(field -> assertThat(page.select("label[for=" + field.id() + "]"))
                        .as(field.outerHtml())
                        .hasSize(1));
        page.select("[aria-describedby]").forEach(one -> {
            for (String id : one.attr("aria-describedby").split(" ")) {
                assertThat(page.getElementById(id)).as(id).isNotNull();
            }
        });
    }

    private static Document render(String name) throws IOException {
        StringOutput output = new StringOutput();
        Object about = name.equals("site/overtaken") ? OVERTAKEN : AWAY;
        boolean stranger = name.equals("site/sign-in") || name.equals("site/try-again");
        Frame frame = stranger ? FRAME.forStranger() : FRAME;
        ENGINE.render(name + ".jte", Map.of("frame", frame, "form", FORM, "page", about), output);
        Path folder = Files.createDirectories(Path.of("target", "gallery"));
        Files.writeString(folder.resolve(name.substring(name.indexOf('/') + 1) + ".html"), output.toString());
        return Jsoup.parse(output.toString());
    }

    private static TemplateEngine engine() {
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(TestTemplates.FOLDER),
                Path.of("target", "gallery-templates"),
                ContentType.Html,
                GalleryTests.class.getClassLoader());
        engine.setTrimControlStructures(true);
        return engine;
    }
}
