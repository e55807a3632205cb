package org.turnstone.site;

/** How a status is shown: a word, a shape and a colour, never one without the others. Also for measures and risks. */
public enum RagTag {
    RED("Red", "red", "M2 2h12v12H2z"),
    AMBER_ALERT("Amber Alert", "alert", "M8 1 15.5 14.5H.5z"),
    AMBER("Amber", "amber", "M8 .8 15.2 8 8 15.2.8 8z"),
    GREEN("Green", "green", "M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z"),
    IN_CUSTODY("In custody", "blue", "M2 2h2.6v12H2zM6.7 2h2.6v12H6.7zM11.4 2H14v12h-2.6z"),
    NOT_RATED("Not rated", "grey", "M2 6.8h12v2.4H2z");

    private final String word;
    private final String colour;
    private final String shape;

    RagTag(String word, String colour, String shape) {
        this.word = word;
        this.colour = colour;
        this.shape = shape;
    }

    public String word() {
        return word;
    }

    public String colour() {
        return colour;
    }

    public String shape() {
        return shape;
    }
}
