/** The pages on which a RAG status is changed. */
@NullMarked
package org.turnstone.rag.web;

import org.jspecify.annotations.NullMarked;
