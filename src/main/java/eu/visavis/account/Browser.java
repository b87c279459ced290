package eu.visavis.account;

import java.util.Arrays;

/** The family of a browser: all that is kept of how it describes itself. */
public enum Browser {
    // In this order, since most browsers also name those that they descend from.
    EDGE("Edge", "Edg/", "EdgA/", "EdgiOS/"),
    OPERA("Opera", "OPR/", "OPT/"),
    VIVALDI("Vivaldi", "Vivaldi/"),
    SAMSUNG("Samsung Internet", "SamsungBrowser/"),
    FIREFOX("Firefox", "Firefox/", "FxiOS/"),
    CHROME("Chrome", "Chrome/", "Chromium/", "CriOS/"),
    SAFARI("Safari", "Safari/"),
    OTHER("");

    private final String title;
    private final String[] signs;

    Browser(String title, String... signs) {
        this.title = title;
        this.signs = signs;
    }

    /** Reads the header {@code User-Agent} (RFC 9110, 10.1.5), which may be null or say anything. */
    public static Browser of(String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return Arrays.stream(values())
                .filter(browser -> Arrays.stream(browser.signs).anyMatch(said::contains))
                .findFirst()
                .orElse(OTHER);
    }

    /** The name by which people know it, the same in every language; "" for all others. */
    public String title() {
        return title;
    }
}
