/** The pages of the performance framework: all measures, one of them, the people behind it. */
@NullMarked
package org.turnstone.performance.web;

import org.jspecify.annotations.NullMarked;
