package org.turnstone;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/** The states of the pages under Administration on which agencies, teams, areas and wards are kept. */
final class AdministrationStates {
    private static final String LONG =
            "Integrated Offender Management and Community Rehabilitation Resettlement Partnership (North and Riverside)";

    private AdministrationStates() {}

    static void look(AxeBrowser.Window window) {
        look(window, name -> {});
    }

    /** @param shown hears of each state that is looked at */
    static void look(AxeBrowser.Window window, Consumer<String> shown) {
        Look look = (name, path) -> {
            Page page = path.isEmpty() ? window.look(name) : window.look(name, path);
            shown.accept(name);
            return page;
        };
        Page page = look.at("add an agency", "/administration/agencies/add");
        page.fill("#contact", "Una Ferrow");
        page.click("main button:has-text('Add the agency')");
        look.at("add an agency, refused", "");
        page.fill("#name", LONG);
        page.fill("#code", "W" + window.width());
        page.check("input[value=UK_GDPR]");
        page.fill("#contact-email", "una.ferrow.of.the.resettlement.partnership@resettlement.example");
        page.click("main button:has-text('Add the agency')");
        look.at("agencies, one added", "");
        page = look.at("change an agency", "/administration/agencies/COUNCIL");
        page.fill("#until-day", "1");
        page.fill("#until-month", "12");
        page.fill("#until-year", "2027");
        page.click("main button:has-text('Save changes')");
        look.at("change an agency, refused", "");
        page = look.at("end an agency", "/administration/agencies/W" + window.width());
        page.fill("#name", "Rehabilitation " + window.width());
        page.fill("#until-day", "1");
        page.fill("#until-month", "6");
        page.fill("#until-year", "2027");
        page.click("main button:has-text('Save changes')");
        look.at("agencies, one to end", "");
        look.at("teams", "/administration/teams");
        look.at("add a team", "/administration/teams/add");
        page.click("main button:has-text('Add the team')");
        look.at("add a team, refused", "");
        look.at("change a team", "/administration/teams/" + TestStaff.id("team", "northbank", "HOUSING"));
        look.at("areas and wards", "/administration/areas");
        look.at("add an area", "/administration/areas/add");
        look.at("change an area", "/administration/areas/TOWN");
        look.at("add a ward", "/administration/wards/add");
        look.at("change a ward", "/administration/wards/QUAY");
    }

    private interface Look {
        /** @param path empty for the page as it stands */
        Page at(String name, String path);
    }
}
