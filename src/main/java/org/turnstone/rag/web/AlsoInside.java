package org.turnstone.rag.web;

import org.turnstone.rag.ReadExceptions.Inside;

/**
 * Someone on record as unlawfully at large whom agencies' records have in custody.
 *
 * @param atLarge since when, by whose record
 * @param inside since when, and in which prison where that is known
 * @param lead the lead worker; empty where nobody is named
 */
public record AlsoInside(String name, String reference, String atLarge, String inside, String lead) {
    static AlsoInside of(Inside one) {
        var custody = one.both().custody();
        return new AlsoInside(
                one.person().name(),
                one.person().reference(),
                "Since " + RagStatusPage.day(one.both().atLargeSince()) + ", recorded by "
                        + one.both().atLarge().said().by(),
                "Since " + RagStatusPage.day(custody.period().from())
                        + (custody.prison() == null ? "" : ", " + custody.prison()),
                one.led() == null || one.led().leadWorker() == null
                        ? ""
                        : one.led().leadWorker().name());
    }
}
