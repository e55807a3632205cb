package org.turnstone.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;

/**
 * Puts one row about a person into every table that has a person_id, whichever room it is of, with a word in each field
 * that can hold it; and searches every table of every room for that word. The owner, whom forced security binds too, is
 * let see everything in this database; the role that serves pages is not. What two fields must have to do with each other is
 * no matter here, nor whether agencies and staff exist.
 */
public final class Canaries {
    private static final List<String> TRAIL = List.of("audit_subject", "tombstone");
    private static final Pattern LITERAL = Pattern.compile("'([^']+)'");
    private static final Map<String, String> KNOWN = Map.of(
            "owner_agency", "'POLICE'",
            "agency", "'POLICE'",
            "category", "'CORE'",
            "handling", "null",
            "offence_code", "'02801'",
            "record_digest", "repeat('0', 64)");

    private record Field(String name, String type, boolean needed) {}

    private final JdbcTemplate owner;
    private final PartnershipId partnership;
    private int planted;

    public Canaries(JdbcTemplate owner, PartnershipId partnership) {
        this.owner = owner;
        this.partnership = partnership;
        tablesOf("person_id").forEach(table -> owner.execute("alter table " + table + " no force row level security"));
        owner.queryForList("""
                        select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname)
                        from pg_constraint c
                        where exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'person_id')
                          and (c.contype = 'c' and cardinality(c.conkey) > 1
                               or c.contype = 'f' and not exists (
                                   select from pg_attribute a where a.attrelid = c.confrelid and a.attname = 'person_id'))""", String.class).forEach(owner::execute);
    }

    /** In how many tables words were put for the last person. */
    int planted() {
        return planted;
    }

    /** Tables that refer to others wait until those have their row. */
    void plant(PersonId person, String word) {
        planted = 0;
        List<String> waiting = new ArrayList<>(tablesOf("person_id"));
        waiting.removeIf(table -> TRAIL.contains(table.substring(table.indexOf('.') + 1)));
        while (!waiting.isEmpty()) {
            int before = waiting.size();
            DataAccessException last = null;
            for (String table : List.copyOf(waiting)) {
                try {
                    plant(table, person, word);
                    waiting.remove(table);
                } catch (DataIntegrityViolationException refused) {
                    last = refused;
                }
            }
            if (waiting.size() == before && last != null) {
                throw last;
            }
        }
    }

    private void plant(String table, PersonId person, String word) {
        Map<String, String> values = new TreeMap<>();
        String checks = checks(table);
        Map<String, String> referred = referred(table, person);
        for (Field field : fields(table)) {
            String value = referred.getOrDefault(field.name(), value(field, checks, person, word));
            values.put('"' + field.name() + '"', value);
        }
        String names = String.join(", ", values.keySet());
        String row = String.join(", ", values.values());
        owner.execute("insert into " + table + " (" + names + ") values (" + row + ")");
        planted += row.contains(word) ? 1 : 0;
    }

    /** For each field that refers to another table about people, the value of the person's row there. */
    private Map<String, String> referred(String table, PersonId person) {
        Map<String, String> values = new TreeMap<>();
        owner.query(
                """
                select a.attname, format('(select %I from %s where person_id = ''%s'' limit 1)', b.attname, c.confrelid::regclass, ?) as value
                from pg_constraint c, unnest(c.conkey, c.confkey) as k(here, there), pg_attribute a, pg_attribute b
                where c.contype = 'f' and c.conrelid = ?::regclass and a.attrelid = c.conrelid and a.attnum = k.here
                  and b.attrelid = c.confrelid and b.attnum = k.there and a.attname not in ('person_id', 'partnership_id')""",
                row -> {
                    values.put(row.getString("attname"), row.getString("value"));
                },
                person.value().toString(),
                table);
        return values;
    }

    private String value(Field field, String checks, PersonId person, String word) {
        if (field.name().equals("person_id")) {
            return "'" + person.value() + "'";
        }
        if (field.name().equals("partnership_id")) {
            return "'" + partnership.value() + "'";
        }
        String allowed = allowed(field.name(), checks);
        if (allowed != null) {
            return allowed;
        }
        if (KNOWN.containsKey(field.name())) {
            return KNOWN.get(field.name());
        }
        return switch (field.type()) {
            case "text" -> "'" + word + "'";
            case "jsonb" -> "'{\"said\": \"" + word + "\"}'";
            case "text[]" -> "array['" + word + "']";
            case "uuid" -> "gen_random_uuid()";
            default -> field.needed() ? other(field.type()) : "null";
        };
    }

    /** The first value that a check on the field names; fields of people have few checks and they are lists of words. */
    private static String allowed(String field, String checks) {
        for (String check : checks.split("\n")) {
            if (check.matches(".*\\b" + field + "\\b.*") && check.contains("'") && !check.contains(" ~ ")) {
                Matcher literal = LITERAL.matcher(check);
                return literal.find() ? "'" + literal.group(1) + "'" : null;
            }
        }
        return null;
    }

    private static String other(String type) {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "uuid[]" -> "array[gen_random_uuid()]";
            case "date" -> "date '2020-01-01'";
            case "timestamp with time zone" -> "now()";
            case "boolean" -> "false";
            case "bytea" -> "'\\x00'";
            default -> "1";
        };
    }

    private List<Field> fields(String table) {
        return owner.query(
                """
                select attname, format_type(atttypid, atttypmod) as type, attnotnull from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''""",
                (row, number) ->
                        new Field(row.getString("attname"), row.getString("type"), row.getBoolean("attnotnull")),
                table);
    }

    private String checks(String table) {
        return owner
                .queryForList(
                        "select pg_get_constraintdef(oid) from pg_constraint where conrelid = ?::regclass and contype = 'c'",
                        String.class,
                        table)
                .stream()
                .map(check -> check.replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    int tables() {
        return tablesOf("%").size();
    }

    public List<String> tablesWith(String word) {
        List<String> found = new ArrayList<>();
        for (String table : tablesOf("%")) {
            if (count("select count(*) from " + table + " as t where t::text like '%" + word + "%'") > 0) {
                found.add(table);
            }
        }
        return found;
    }

    public List<String> tablesAbout(PersonId person) {
        List<String> found = new ArrayList<>();
        for (String table : tablesOf("person_id")) {
            if (count("select count(*) from " + table + " where person_id = '" + person.value() + "'") > 0) {
                found.add(table);
            }
        }
        return found;
    }

    private int count(String sql) {
        Integer count = owner.queryForObject(sql, Integer.class);
        return count == null ? 0 : count;
    }

    private List<String> tablesOf(String column) {
        return owner.queryForList("""
                select distinct n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname like ? and not a.attisdropped
                where c.relkind in ('r', 'p') and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
                order by 1""", String.class, column);
    }
}
