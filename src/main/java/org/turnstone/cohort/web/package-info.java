/** The pages on which a panel's decisions about who is on the cohort, and who leads, are entered. */
@NullMarked
package org.turnstone.cohort.web;

import org.jspecify.annotations.NullMarked;
