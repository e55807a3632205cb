/** The page of who works with how many people, and the one on which a capacity is set. */
@NullMarked
package org.turnstone.workload.web;

import org.jspecify.annotations.NullMarked;
