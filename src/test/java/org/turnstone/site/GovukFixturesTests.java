package org.turnstone.site;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our components say the same HTML as the Design System's macros, for every fixture whose options we take. */
class GovukFixturesTests {
    private static final List<String> COMPONENTS = List.of(
            "back-link",
            "breadcrumbs",
            "button",
            "character-count",
            "checkboxes",
            "date-input",
            "details",
            "error-message",
            "error-summary",
            "fieldset",
            "file-upload",
            "hint",
            "input",
            "inset-text",
            "label",
            "notification-banner",
            "pagination",
            "password-input",
            "phase-banner",
            "radios",
            "select",
            "service-navigation",
            "skip-link",
            "summary-list",
            "table",
            "tag",
            "textarea",
            "warning-text");

    /** Options that we leave out, and why; a fixture that uses one is skipped, any other option is a failure. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            entry("attributes", "no free attributes: each one that a page needs has a parameter of its own"),
            entry("summary-list.card", "no page shows summary cards"),
            entry("date-input.items", "a date is asked as day, month and year, by those parameters"),
            entry("date-input.DatePart.classes", "the widths of the three parts are fixed, an error is its own option"),
            entry(FixtureOptions.FALSY, "our lists and records hold no falsy items; a date is asked whole"),
            entry("character-count.countMessage", "no page styles the count"),
            entry("character-count.charactersUnderLimitText", "the words of the script stay as they are shipped"),
            entry("character-count.textareaDescriptionText", "the words of the script stay as they are shipped"),
            entry("password-input.showPasswordText", "the words of the script stay as they are shipped"),
            entry("file-upload.javascript", "a plain file input: the improved one waits for a page that needs it"),
            entry(
                    "file-upload.chooseFilesButtonText",
                    "a plain file input: the improved one waits for a page that needs it"),
            entry("file-upload.value", "browsers ignore the value of a file input"),
            entry("notification-banner.titleHeadingLevel", "a banner's title is always a second-level heading"),
            entry("service-navigation.serviceName", "our header carries the name of the service"),
            entry("service-navigation.slots", "our header carries what would stand in the slots"));

    private static final int FLOOR = 461;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    private record Fixture(String component, String name, JsonNode options, String html) {}

    @TestFactory
    Stream<DynamicTest> our_component_says_what_the_macro_says() {
        return COMPONENTS.stream()
                .flatMap(component -> fixturesOf(component).stream())
                .map(fixture ->
                        DynamicTest.dynamicTest(fixture.component() + ": " + fixture.name(), () -> compare(fixture)));
    }

    @Test
    void most_fixtures_are_covered() {
        long covered = COMPONENTS.stream()
                .flatMap(component -> fixturesOf(component).stream())
                .filter(fixture -> leftOut(fixture) == null)
                .count();
        assertThat(covered).isGreaterThanOrEqualTo(FLOOR);
    }

    private void compare(Fixture fixture) {
        String option = leftOut(fixture);
        Assumptions.assumeTrue(option == null, () -> "left out, " + option + ": " + LEFT_OUT.get(option));
        StringOutput output = new StringOutput();
        engine.render(
                "govuk/" + fixture.component() + ".jte",
                FixtureOptions.toParameters(fixture.component(), fixture.options()),
                output);
        assertThat(SameHtml.of(output.toString())).isEqualTo(SameHtml.of(fixture.html()));
    }

    private static String leftOut(Fixture fixture) {
        try {
            FixtureOptions.toParameters(fixture.component(), fixture.options());
            return null;
        } catch (FixtureOptions.NotTaken e) {
            String option = e.option.equals(FixtureOptions.FALSY)
                    ? e.option
                    : e.option.toLowerCase(Locale.ROOT).endsWith("attributes")
                            ? "attributes"
                            : fixture.component() + "." + e.option;
            assertThat(LEFT_OUT).as(fixture.component() + ": " + fixture.name()).containsKey(option);
            return option;
        }
    }

    private static List<Fixture> fixturesOf(String component) {
        try (InputStream file =
                GovukFixturesTests.class.getResourceAsStream("/govuk-fixtures/" + component + ".json")) {
            List<Fixture> fixtures = new ArrayList<>();
            JsonMapper.shared()
                    .readTree(file)
                    .get("fixtures")
                    .forEach(one -> fixtures.add(new Fixture(
                            component,
                            one.get("name").asString(),
                            one.get("options"),
                            one.get("html").asString())));
            return fixtures;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
