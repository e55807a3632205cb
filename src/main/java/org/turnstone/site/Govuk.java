package org.turnstone.site;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values that the components in {@code templates/govuk} take. Each is named as in the Design System's macros; where
 * a macro takes {@code text} or {@code html}, {@code html} is a block of template and wins.
 */
public final class Govuk {
    private Govuk() {}

    public record Label(
            @Nullable String text,
            @Nullable Content html,
            @Nullable String classes,
            boolean isPageHeading) {
        public static Label of(String text) {
            return new Label(text, null, null, false);
        }

        public static Label medium(String text) {
            return new Label(text, null, "govuk-label--m", false);
        }
    }

    public record Hint(
            @Nullable String text,
            @Nullable Content html,
            @Nullable String classes) {
        public static Hint of(String text) {
            return new Hint(text, null, null);
        }

        public static Hint of(Content html) {
            return new Hint(null, html, null);
        }
    }

    public record ErrorMessage(
            @Nullable String text,
            @Nullable Content html,
            @Nullable String classes,
            @Nullable String visuallyHiddenText) {
        public static ErrorMessage of(String text) {
            return new ErrorMessage(text, null, null, null);
        }
    }

    public record ErrorItem(
            @Nullable String href,
            @Nullable String text,
            @Nullable Content html) {}

    public record Legend(
            @Nullable String text,
            @Nullable Content html,
            @Nullable String classes,
            boolean isPageHeading) {}

    public record Fieldset(
            @Nullable Legend legend,
            @Nullable String classes,
            @Nullable String describedBy) {
        public static Fieldset medium(String legend) {
            return new Fieldset(new Legend(legend, null, "govuk-fieldset__legend--m", false), null, null);
        }

        public static Fieldset of(String legend) {
            return new Fieldset(new Legend(legend, null, null, false), null, null);
        }
    }

    public record Conditional(@Nullable Content html) {}

    /** One radio button or checkbox. */
    public record Choice(
            @Nullable String value,
            @Nullable String text,
            @Nullable Content html,
            @Nullable String id,
            @Nullable String name,
            @Nullable Hint hint,
            @Nullable Label label,
            @Nullable Boolean checked,
            boolean disabled,
            @Nullable Conditional conditional,
            @Nullable String divider,
            @Nullable String behaviour) {
        public static Choice of(String value, String text) {
            return new Choice(value, text, null, null, null, null, null, null, false, null, null, null);
        }

        public static Choice of(String value, Content html) {
            return new Choice(value, null, html, null, null, null, null, null, false, null, null, null);
        }

        public Choice withHint(@Nullable String words) {
            Hint said = words == null ? null : Hint.of(words);
            return new Choice(
                    value, text, html, id, name, said, label, checked, disabled, conditional, divider, behaviour);
        }

        /** What is asked when this one is chosen; without script it is always shown. */
        public Choice asking(Content more) {
            Conditional then = new Conditional(more);
            return new Choice(value, text, html, id, name, hint, label, checked, disabled, then, divider, behaviour);
        }

        /** A word between two choices. */
        public static Choice divider(String words) {
            return new Choice(null, null, null, null, null, null, null, null, false, null, words, null);
        }

        /** A checkbox that unticks the others, and is unticked by them. */
        public Choice exclusive() {
            return new Choice(
                    value, text, html, id, name, hint, label, checked, disabled, conditional, divider, "exclusive");
        }

        public String idAt(String prefix, int place) {
            return id != null ? id : place == 0 ? prefix : prefix + "-" + (place + 1);
        }

        public boolean isAmong(List<String> chosen) {
            return checked != null ? checked : value != null && chosen.contains(value);
        }
    }

    /** One line of a select. */
    public record Option(
            @Nullable String value, String text, @Nullable Boolean selected, boolean disabled) {
        public static Option of(String value, String text) {
            return new Option(value, text, null, false);
        }

        public boolean isChosen(@Nullable String chosen) {
            return selected != null
                    ? selected
                    : chosen != null && !chosen.isEmpty() && chosen.equals(value == null ? text : value);
        }
    }

    /** What stands in front of or behind an input. */
    public record Affix(
            @Nullable String text,
            @Nullable Content html,
            @Nullable String classes) {}

    /** The day, the month or the year of a date. */
    public record DatePart(
            @Nullable String label,
            @Nullable String name,
            @Nullable String value,
            @Nullable Boolean error) {}

    public record Cell(
            @Nullable String text,
            @Nullable Content html,
            @Nullable String format,
            @Nullable String classes,
            @Nullable Integer colspan,
            @Nullable Integer rowspan) {
        public static Cell of(String text) {
            return new Cell(text, null, null, null, null, null);
        }

        public static Cell number(String text) {
            return new Cell(text, null, "numeric", null, null, null);
        }

        public static Cell of(Content html) {
            return new Cell(null, html, null, null, null, null);
        }
    }

    public record Words(
            @Nullable String text,
            @Nullable Content html,
            @Nullable String classes) {
        public static Words of(String text) {
            return new Words(text, null, null);
        }
    }

    public record Action(
            String href,
            @Nullable String text,
            @Nullable Content html,
            @Nullable String visuallyHiddenText,
            @Nullable String classes) {}

    public record Actions(
            @Nullable List<Action> items, @Nullable String classes) {}

    /** One line of a summary list. */
    public record Row(
            Words key,
            Words value,
            @Nullable Actions actions,
            @Nullable String classes) {
        public static Row of(String key, String value) {
            return new Row(Words.of(key), Words.of(value), null, null);
        }

        public boolean hasActions() {
            return actions != null
                    && actions.items() != null
                    && !actions.items().isEmpty();
        }
    }

    /** A crumb, an entry of the navigation. */
    public record Link(
            @Nullable String href,
            @Nullable String text,
            @Nullable Content html,
            boolean active,
            boolean current) {
        public static Link to(String href, String text) {
            return new Link(href, text, null, false, false);
        }
    }

    /** The step to the page before or after. */
    public record Step(
            @Nullable String href,
            @Nullable String text,
            @Nullable String labelText) {
        public static Step to(String href) {
            return new Step(href, null, null);
        }
    }

    public record PageNumber(
            @Nullable String number,
            @Nullable String href,
            boolean current,
            boolean ellipsis,
            @Nullable String visuallyHiddenText) {}

    /** The parts that are there, a blank between them; null when there is none, so that no attribute is written. */
    public static @Nullable String join(@Nullable String... parts) {
        String joined = Arrays.stream(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }

    /** The part when it is so, otherwise nothing. */
    public static @Nullable String when(boolean so, String part) {
        return so ? part : null;
    }
}
