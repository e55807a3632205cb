package org.turnstone.workload.web;

import org.turnstone.site.Form;
import org.turnstone.workload.Load;

/** What the page on which a capacity is set shows. */
public record SetCapacityPage(Form form, String part, String words, String now) {

    static SetCapacityPage of(Load load, Form form) {
        return new SetCapacityPage(
                form, load.of().written(), load.words(), LoadShown.of(load).standing());
    }

    public String action() {
        return CapacityController.PATH + "/" + part;
    }

    public String back() {
        return CapacityController.PATH;
    }
}
