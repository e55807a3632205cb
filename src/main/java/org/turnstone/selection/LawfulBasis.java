package org.turnstone.selection;

import java.time.LocalDate;

/**
 * On which law a criterion counts that ships off (domain 3.4, 8.7).
 *
 * @param words the law, and why it covers this use
 * @param signedBy who signed for the data protection officer
 */
public record LawfulBasis(String words, String signedBy, LocalDate signedOn) {}
