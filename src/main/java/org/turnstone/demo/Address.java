package org.turnstone.demo;

import java.util.List;

/** A place to live in Kingsmere, whose streets exist nowhere else together and whose postcodes nowhere at all. */
record Address(String line, String ward, String postcode) {
    private record Ward(String name, String district, List<String> streets) {}

    private static final List<Ward> WARDS = Table.read("places.csv").stream()
            .map(row -> new Ward(
                    row.getField("ward"), row.getField("postcode_district"), Table.list(row.getField("streets"))))
            .toList();
    private static final List<Address> HOSTELS = Table.read("hostels.csv").stream()
            .map(row -> new Address(
                    row.getField("name") + ", " + row.getField("street"),
                    row.getField("ward"),
                    row.getField("postcode")))
            .toList();

    static Address home(Chance chance) {
        Ward ward = chance.pick(WARDS);
        int street = chance.below(ward.streets().size());
        int house = chance.between(1, 119);
        String flat = chance.percent(25) ? "Flat " + chance.between(1, 6) + ", " : "";
        String postcode =
                ward.district() + " " + (house / 20 + 1) + (char) ('A' + street) + (char) ('P' + (house % 2) * 3);
        return new Address(flat + house + " " + ward.streets().get(street), ward.name(), postcode);
    }

    static Address hostel(Chance chance) {
        return chance.pick(HOSTELS);
    }

    String written() {
        return line + ", " + ward + ", Kingsmere";
    }
}
