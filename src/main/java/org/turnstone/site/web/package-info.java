/** The pages of the frame itself: what is wrong, what is said about the installation, and typed text that is let go. */
@NullMarked
package org.turnstone.site.web;

import org.jspecify.annotations.NullMarked;
