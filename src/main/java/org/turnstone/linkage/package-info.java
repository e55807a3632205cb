/**
 * Whether two records are about one person: what identifiers and names say, the weights of what agrees and differs, and
 * when a link may be made without asking. Pure rules and two commands; no database, no knowledge of agencies.
 *
 * <p>For one pair: {@link org.turnstone.linkage.PersonFields} reads a person block into a
 * {@link org.turnstone.linkage.ComparedRecord} (several records of one person give one, with sets of values);
 * {@link org.turnstone.linkage.Scorer} with {@link org.turnstone.linkage.LinkageModel#starting()} gives a
 * {@link org.turnstone.linkage.Score} with its waterfall; {@link org.turnstone.linkage.Veto} names what forbids an
 * automatic link; {@link org.turnstone.linkage.LinkOrder} decides among all who were found.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.turnstone.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
