package org.turnstone.linkage;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many people are known where a record comes in, and how many of them bear its name. That two records give the same name
 * says as much as it leaves people out; and the fewer are known, the fewer can be taken for each other by chance.
 *
 * @param known at most this many people: weights may be too low by it and never too high
 * @param bearers those who have the record's first name and surname, be it as an alias
 * @param names how many have each of its words
 */
public record Namesakes(int known, int bearers, NameCounts names) {
    /** Fewer people than two to this power say too little about how common a name is. */
    private static final int LEAST = 14;

    private static final int MOST = 26;

    /** How often a record that comes in is about someone known; unknown beforehand, so as often as not. */
    private static final double IS_KNOWN = 0.5;

    private static final List<Scorer> BY_POWER = IntStream.rangeClosed(LEAST, MOST)
            .mapToObj(power -> new Scorer(LinkageModel.starting().withPrior(IS_KNOWN / Math.pow(2, power))))
            .toList();

    /** Words are not counted. */
    public Namesakes(int known, int bearers) {
        this(known, bearers, NameCounts.UNCOUNTED);
    }

    /** Weighs pairs by the shipped model, as likely beforehand as it is that a record is about one of so many people. */
    public Scorer scorer() {
        return BY_POWER.get(power() - LEAST);
    }

    /** A record as the scorer is to see it: its name counted. */
    public ComparedRecord counted(ComparedRecord record) {
        FieldValues name = record.get("full_name");
        if (!name.isEmpty()) {
            name.countedAs(Math.max(1, bearers) / Math.pow(2, power()));
        }
        return record;
    }

    private int power() {
        int power = LEAST;
        while (power < MOST && known > 1 << power) {
            power++;
        }
        return power;
    }
}
