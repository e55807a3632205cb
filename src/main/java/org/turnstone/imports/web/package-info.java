/** Pages where files are brought in and doubtful records are settled. */
@NullMarked
package org.turnstone.imports.web;

import org.jspecify.annotations.NullMarked;
