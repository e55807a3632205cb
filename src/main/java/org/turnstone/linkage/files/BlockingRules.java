package org.turnstone.linkage.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnstone.linkage.files.BlockingRule.Part;
import org.turnstone.linkage.files.Column.Feature;

/**
 * The rules by which rows are brought together, from the columns that there are. Many narrow ones, each forgiving one
 * kind of slip, because what is never brought together can never be linked.
 */
final class BlockingRules {
    /** From this size on only the rules that bring most are used. */
    static final int LARGE = 200_000;

    private final List<BlockingRule> rules = new ArrayList<>();
    private final People people;
    private final boolean large;
    private final List<Part> sounds = new ArrayList<>();
    private final List<Part> wholeNames = new ArrayList<>();

    private BlockingRules(People people) {
        this.people = people;
        this.large = people.size() > LARGE;
    }

    static List<BlockingRule> of(People people) {
        BlockingRules all = new BlockingRules(people);
        for (Column column : people.columns()) {
            if (column.kind() == Kind.FORENAME || column.kind() == Kind.SURNAME) {
                all.sounds.add(new Part(column, Feature.SOUND));
                all.wholeNames.add(new Part(column, Feature.WHOLE));
            }
        }
        all.numbers();
        people.column(Kind.BIRTH).ifPresent(all::births);
        all.names();
        people.column(Kind.POSTCODE).ifPresent(all::postcodes);
        people.columns().stream().filter(column -> column.kind() == Kind.TEXT).forEach(all::texts);
        return all.rules;
    }

    private void numbers() {
        for (Column column : people.columns()) {
            if (column.kind() == Kind.NUMBER || column.kind() == Kind.ALIASES) {
                rules.add(BlockingRule.same(column.name(), whole(column)));
            }
        }
    }

    private void births(Column birth) {
        if (!sounds.isEmpty()) {
            rules.add(anyName("birth date and the sound of a name", birth, Feature.WHOLE));
            rules.add(anyName("birth date, day and month in either order, and a name", birth, Feature.TURNED));
            if (!large) {
                rules.add(anyName("year and month of birth and a name", birth, Feature.YEAR_AND_MONTH));
                rules.add(anyName("year and day of birth and a name", birth, Feature.YEAR_AND_DAY));
                rules.add(anyName("day and month of birth and a name", birth, Feature.MONTH_AND_DAY));
            }
        }
        people.column(Kind.POSTCODE)
                .ifPresent(postcode ->
                        rules.add(BlockingRule.same("birth date and postcode", whole(birth), whole(postcode))));
        if (!large || sounds.isEmpty()) {
            rules.add(BlockingRule.same("birth date", whole(birth)));
        }
    }

    private void names() {
        if (sounds.size() < 2) {
            wholeNames.forEach(name -> rules.add(BlockingRule.same("name", name)));
            return;
        }
        Column forename = sounds.getFirst().column();
        Column surname = sounds.getLast().column();
        Optional<Column> birth = people.column(Kind.BIRTH);
        rules.add(BlockingRule.same(
                "the sound of both names", part(forename, Feature.SOUND), part(surname, Feature.SOUND)));
        birth.ifPresent(born -> {
            rules.add(BlockingRule.same(
                    "the sound of both names and year of birth",
                    part(forename, Feature.SOUND),
                    part(surname, Feature.SOUND),
                    part(born, Feature.YEAR)));
            rules.add(BlockingRule.same(
                    "the names' beginnings and year of birth",
                    part(forename, Feature.INITIAL),
                    part(surname, Feature.START),
                    part(born, Feature.YEAR)));
        });
        if (!large) {
            rules.add(BlockingRule.anyOf("a rare name", wholeNames));
            rules.add(BlockingRule.anyOf("a rare sound of a name", sounds));
            rules.add(BlockingRule.same(
                    "both names' beginnings", part(forename, Feature.START), part(surname, Feature.START)));
        }
    }

    private void postcodes(Column postcode) {
        if (!sounds.isEmpty()) {
            rules.add(anyName("postcode and the sound of a name", postcode, Feature.WHOLE));
            if (!large) {
                rules.add(anyName("area of the postcode and a name", postcode, Feature.AREA));
            }
        }
        rules.add(BlockingRule.same("postcode", whole(postcode)));
    }

    private void texts(Column text) {
        if (text.distinct() < 3) {
            return;
        }
        if (!sounds.isEmpty() && !large) {
            rules.add(anyName(text.name() + " and the sound of a name", text, Feature.WHOLE));
        }
        people.column(Kind.BIRTH)
                .filter(birth -> !large)
                .ifPresent(birth -> rules.add(
                        BlockingRule.same(text.name() + " and year of birth", whole(text), part(birth, Feature.YEAR))));
        rules.add(BlockingRule.same(text.name(), whole(text)));
    }

    private BlockingRule anyName(String words, Column with, Feature feature) {
        return BlockingRule.anyOf(words, sounds, part(with, feature));
    }

    private static Part whole(Column column) {
        return part(column, Feature.WHOLE);
    }

    private static Part part(Column column, Feature feature) {
        return new Part(column, feature);
    }
}
