package org.turnstone.assessment;

/**
 * Why a case is not scored.
 *
 * @param code the field's word for it where it has one (hmpps-arns-risk-actuarial-api)
 */
record Refusal(String code, String words) {
    @Override
    public String toString() {
        return code + ": " + words;
    }
}
