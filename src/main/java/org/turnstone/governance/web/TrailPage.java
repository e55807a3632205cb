package org.turnstone.governance.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Operation;
import org.turnstone.governance.TrailEntry;
import org.turnstone.partnership.Role;
import org.turnstone.shared.PersonId;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Link;
import org.turnstone.site.Govuk.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The search of the trail and what it found.
 *
 * @param next where the older entries are; null at the end
 */
public record TrailPage(
        List<Link> tabs,
        Form form,
        List<Option> agencies,
        List<Option> operations,
        List<Option> kinds,
        List<Line> lines,
        @Nullable String next) {

    /**
     * One entry.
     *
     * @param others how many more people it was about than are named
     */
    public record Line(
            String when,
            String who,
            String agency,
            String role,
            String what,
            String reason,
            List<Link> people,
            int others,
            @Nullable String detail) {

        private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

        /** @param staff the names of staff by their ids, as entries keep only these */
        static Line of(TrailEntry entry, Map<PersonId, String> references, Map<String, String> staff) {
            List<Link> people = entry.subjects().stream()
                    .map(person -> link(references.get(person)))
                    .toList();
            String name = entry.who();
            return new Line(
                    Typed.words(entry.at()),
                    name == null ? "Nobody signed in" : name,
                    entry.agency(),
                    entry.role().isEmpty() ? "" : Role.valueOf(entry.role()).words(),
                    words(entry.operation()) + ": " + entry.what(),
                    entry.reason(),
                    people,
                    entry.people() - people.size(),
                    entry.detail() == null ? null : told(entry.detail(), staff));
        }

        /** Keys of the program's own, which say nothing to a reader. */
        private static final Set<String> KEYS = Set.of("sign_in", "setting", "move", "proposal", "refusal", "ticket");

        /** What was kept beside the entry, as names and values. */
        private static String told(String detail, Map<String, String> staff) {
            return JsonMapper.shared().readTree(detail).properties().stream()
                    .filter(each -> !KEYS.contains(each.getKey()))
                    .map(each -> Map.entry(key(each.getKey()), named(each.getValue(), staff)))
                    .filter(each -> !each.getValue().isEmpty())
                    .map(each -> each.getKey() + ": " + each.getValue())
                    .collect(Collectors.joining("; "));
        }

        private static String key(String key) {
            return switch (key) {
                case "file", "file_hash" -> "fingerprint of the file";
                default -> key.replace('_', ' ');
            };
        }

        private static String named(JsonNode value, Map<String, String> staff) {
            String text = value.isString() ? value.stringValue() : value.toString();
            if (TIME.matcher(text).matches()) {
                return Typed.words(Instant.parse(text));
            }
            return ID.matcher(text)
                    .replaceAll(id -> Matcher.quoteReplacement(staff.getOrDefault(id.group(), id.group())));
        }

        private static Link link(@Nullable String reference) {
            return reference == null
                    ? new Link(null, "Not known any more", null, false, false)
                    : Link.to("/people/" + reference, reference);
        }
    }

    static String words(Operation operation) {
        return switch (operation) {
            case COLLECTION -> "Collected";
            case ALTERATION -> "Altered";
            case CONSULTATION -> "Looked";
            case DISCLOSURE -> "Disclosed";
            case COMBINATION -> "Combined";
            case ERASURE -> "Erased";
            case SIGN_IN -> "Sign-in";
            case REFUSAL -> "Refused";
            case ADMINISTRATION -> "Administration";
        };
    }
}
