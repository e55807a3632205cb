package org.turnstone.demo;

import java.util.List;

/** Where a family's names come from: invented or rare surnames, so that no name is that of anyone known. */
record Origin(String name, int share, List<Group> groups, List<String> women, List<String> men, List<String> surnames) {
    /** A self-defined ethnicity (18+1 code) and how often people of this origin give it. */
    record Group(String code, int share) {
        static Group of(String cell) {
            String[] parts = cell.split(":", -1);
            return new Group(parts[0], Integer.parseInt(parts[1]));
        }
    }

    private static final List<Origin> ALL = Table.read("names.csv").stream()
            .map(row -> new Origin(
                    row.getField("origin"),
                    Integer.parseInt(row.getField("share")),
                    List.of(row.getField("ethnicities").split(" ", -1)).stream()
                            .map(Group::of)
                            .toList(),
                    Table.list(row.getField("women")),
                    Table.list(row.getField("men")),
                    Table.list(row.getField("surnames"))))
            .toList();

    static List<Origin> all() {
        return ALL;
    }

    List<String> forenames(String sex) {
        return "F".equals(sex) ? women : men;
    }
}
