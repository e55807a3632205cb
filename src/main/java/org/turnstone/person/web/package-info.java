/** The search page. */
@NullMarked
package org.turnstone.person.web;

import org.jspecify.annotations.NullMarked;
