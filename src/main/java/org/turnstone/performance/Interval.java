package org.turnstone.performance;

/** A 95 percent interval. */
public record Interval(double low, double high) {}
