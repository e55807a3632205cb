/** Home, the person page and the cohort list. */
@NullMarked
package org.turnstone.casefile.web;

import org.jspecify.annotations.NullMarked;
