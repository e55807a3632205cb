/** The data steward's pages. */
@NullMarked
package org.turnstone.matching.web;

import org.jspecify.annotations.NullMarked;
