package org.turnstone.selection;

/** What a scoring matrix asks. Arrests and intelligence hang on where police are: they are marked wherever they enter. */
public enum Criterion {
    OGRS3("OGRS3 within two years: official, or a confirmed estimate", false),
    PROVEN_YEAR("Proven offences in the last 12 months", false),
    /** Of the kinds that the version names from a Strategic Threat Assessment; they count as proven offences as well. */
    LOCAL_PRIORITY("Local priorities: proven offences of these kinds in the last 12 months", false),
    INDEX_TYPES("Latest proven: domestic burglary, robbery, vehicle crime, theft from a person", false),
    SERIOUS_VIOLENCE("Serious violence in the last 24 months", false),
    INTELLIGENCE("Current graded intelligence, last 3 months", true),
    CLASS_A("Positive test for a class A drug in 6 months", true),
    ROSH("Risk of serious harm", false),
    NON_ENGAGEMENT("Does not engage with a statutory agency", false),
    PROTECTIVE("Protective: stable home, work and treatment", false);

    private final String words;
    private final boolean policing;

    Criterion(String words, boolean policing) {
        this.words = words;
        this.policing = policing;
    }

    public String words() {
        return words;
    }

    public boolean dependsOnPolicing() {
        return policing;
    }

    /**
     * Whether it may count only on a lawful basis that the data protection officer agreed to: what is told for another
     * purpose (Police and Criminal Evidence Act 1984 s.63B) or in confidence.
     */
    public boolean needsLawfulBasis() {
        return this == CLASS_A || this == PROTECTIVE;
    }
}
