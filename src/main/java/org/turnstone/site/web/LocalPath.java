package org.turnstone.site.web;

/** Only a path of our own is ever redirected to. */
final class LocalPath {
    private static final int LONGEST = 2_000;

    private LocalPath() {}

    /** The path itself when a browser can only read it as one on this server, otherwise the home page. */
    static String orHome(String path) {
        boolean local = path.startsWith("/")
                && !path.startsWith("//")
                && !path.contains("\\")
                && path.length() <= LONGEST
                && path.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return local ? path : "/";
    }
}
