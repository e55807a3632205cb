package org.turnstone.linkage;

/** A model that cannot be used, in words for whoever wrote or chose it. */
public final class ModelProblem extends RuntimeException {
    public ModelProblem(String message) {
        super(message);
    }
}
