/** Workbooks (.xlsx) read as streams and without trust: cells as they are shown, nothing guessed (decision 12). */
@NullMarked
package org.turnstone.imports.workbook;

import org.jspecify.annotations.NullMarked;
