package org.turnstone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gates on what stands in files; each answers with what is wrong, one line a breach. */
final class FileGates {
    static final int FILE = 300;
    static final int METHOD = 40;
    static final int TEMPLATE = 150;

    private static final Set<String> TEST_MARKS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "Property", "Example");
    private static final Pattern LEAKING_SETTING =
            Pattern.compile("(?is)set_config\\s*\\((?:[^()']|'[^']*'|\\([^()]*\\))*,\\s*false\\s*\\)");
    private static final Pattern SET = Pattern.compile("(?is)(?:^|;|\\bbegin\\b)\\s*set\\s+"
            + "(?:(?:session\\s+)?(?!local\\b)[a-z_]+(?:\\.[a-z_]+)?\\s*(?:=|\\bto\\b)|role\\b|session\\b)");
    private static final Map<String, Pattern> FORBIDDEN_IN_TEMPLATES = new TreeMap<>(Map.of(
            "$unsafe", Pattern.compile("\\$unsafe\\{"),
            "an inline script", Pattern.compile("(?is)<script(?![^>]*\\ssrc=)[^>]*>|<script[^>]*>\\s*[^<\\s]"),
            "an inline style", Pattern.compile("(?is)<style\\b|<[a-z][^>]*\\sstyle\\s*="),
            "an inline event handler", Pattern.compile("(?is)<[a-z][^>]*\\son[a-z]+\\s*="),
            "a javascript: address", Pattern.compile("(?i)[\"']\\s*javascript:")));
    // Written in pieces, so that this file does not mention what it forbids.
    private static final Pattern MACHINES_OWN =
            Pattern.compile("(?<![\\w.}/])/(?:" + "work" + "|" + "root" + ")/" + "|\\b(?:registry|mirror|nexus)"
                    + "\\.[a-z0-9-]+\\.[a-z]{2,}|\\.(?:internal|corp|lan)" + "(?=[:/\"'\\s])");
    private static final Pattern MIGRATION = Pattern.compile("(?:V\\d{12}|R)__[a-z0-9_]+\\.sql");
    private static final Pattern MADE =
            Pattern.compile("(?im)^\\s*create\\s+(?:schema|table)\\s+(?:if not exists\\s+)?(\\w+)");

    private FileGates() {}

    static List<String> tooLong(String file, String text, int most) {
        long lines = text.lines().count();
        return lines <= most ? List.of() : List.of(file + " has " + lines + " lines, more than " + most);
    }

    static List<String> longMethods(JavaSource source) {
        return source.methods().stream()
                .filter(method -> method.lines() > METHOD)
                .map(method -> source.file() + ": " + method.name() + " has " + method.lines() + " lines")
                .toList();
    }

    static List<String> unseenTests(JavaSource source) {
        boolean holdsTests = source.marks().stream().anyMatch(TEST_MARKS::contains);
        boolean isBench = source.file().endsWith("Bench.java") && source.marks().contains("Tag");
        boolean isRun = source.file().endsWith("Tests.java") || isBench;
        List<String> breaches = new ArrayList<>();
        if (holdsTests && !isRun) {
            breaches.add(source.file() + " holds tests, but is named neither *Tests nor *Bench: it would never run");
        }
        if (source.marks().contains("Disabled")) {
            breaches.add(source.file() + " switches a test off");
        }
        return breaches;
    }

    /** A setting made for the session outlives the transaction and meets the next borrower of the connection. */
    static List<String> leakingSettings(String file, String sql) {
        String plain = sql.replaceAll("--[^\\n]*", "");
        List<String> breaches = new ArrayList<>();
        if (LEAKING_SETTING.matcher(plain).find()) {
            breaches.add(file + " has set_config(.., false): it must end with the transaction");
        }
        Matcher set = SET.matcher(plain);
        if (set.find()) {
            breaches.add(file + " has `" + set.group().strip() + "`: use set_config(.., true)");
        }
        return breaches;
    }

    static List<String> unsafeTemplate(String file, String text) {
        String shown = text.replaceAll("(?s)<%--.*?--%>", "");
        return FORBIDDEN_IN_TEMPLATES.entrySet().stream()
                .filter(forbidden -> forbidden.getValue().matcher(shown).find())
                .map(forbidden -> file + " has " + forbidden.getKey())
                .toList();
    }

    static List<String> machinesOwn(String file, String text) {
        Matcher found = MACHINES_OWN.matcher(text);
        return found.find() ? List.of(file + " mentions " + found.group()) : List.of();
    }

    /** A room's migrations make things in the room's own schema; what it shows to figures, they make as views. */
    static List<String> strayMigration(String room, String name, String sql) {
        List<String> breaches = new ArrayList<>();
        if (!MIGRATION.matcher(name).matches()) {
            breaches.add(room + "/" + name + " is not named V<yyyyMMddHHmm>__<what>.sql");
        }
        Matcher made = MADE.matcher(sql.replaceAll("--[^\\n]*", ""));
        while (made.find()) {
            if (!made.group(1).equals(room) && !made.group().strip().endsWith("schema published")) {
                breaches.add(room + "/" + name + " makes something in schema " + made.group(1));
            }
        }
        return breaches;
    }

    static List<String> unmarkedPackages(Map<String, String> packageInfoByFolder) {
        List<String> breaches = new ArrayList<>();
        BiConsumer<String, String> look = (folder, text) -> {
            if (!text.contains("@NullMarked")) {
                breaches.add(folder + " has no @NullMarked package-info");
            }
        };
        packageInfoByFolder.forEach(look);
        return breaches;
    }
}
