package org.turnstone.selection;

/** How well one kind of harm is evidenced, and by what. */
public record HarmJudged(Harm harm, Grade grade, String evidence) {
    /** From weak to strong; ours, as the source asks for evidence and grades none. */
    public enum Grade {
        NONE_KNOWN("None known"),
        SUSPECTED("Suspected, not confirmed"),
        REPORTED("Reported by someone who saw or suffered it"),
        PROVEN("Proven or admitted");

        private final String words;

        Grade(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static HarmJudged none(Harm harm) {
        return new HarmJudged(harm, Grade.NONE_KNOWN, "");
    }
}
