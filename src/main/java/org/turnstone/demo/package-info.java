/**
 * A made-up partnership for trial and tests; no room depends on it.
 *
 * <p>Kingsmere, its agencies and its people are invented. {@link org.turnstone.demo.MadeUpPartnership} tells their story
 * as the agencies' own extracts, file by file in the order of time, so that everything shown has come in the way real
 * records do. Who is truly who stands apart in {@link org.turnstone.demo.Truth}, for tests of linking only. The same seed
 * and day give the same bytes on every machine. Identifiers cannot be anyone's: a PNC and a CRO end in {@code S}, a prison
 * number in {@code O}, letters that are never issued; NHS numbers are from the test range 999; telephone numbers from the
 * range kept for drama; addresses end in {@code .example}; postcodes begin with KM, which is no postcode area.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "database", "partnership", "governance", "person", "imports", "selection"})
package org.turnstone.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
