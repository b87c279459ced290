package eu.visavis.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses of websites as people and registers write them. */
public final class WebAddress {
    private WebAddress() {}

    /** The address as a link to the web, with https where no protocol is stated; "" if it is none. */
    public static String of(String stated) {
        String address = stated.strip();
        String full = address.contains("://") ? address : "https://" + address;
        return isWhole(full) && hostOf(full).contains(".") ? full : "";
    }

    /** Whether it is a whole address of the web, and nothing else that a browser would run when it is clicked. */
    public static boolean isWhole(String typed) {
        try {
            URI address = new URI(typed);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false; // then it is no address
        }
    }

    private static String hostOf(String whole) {
        return URI.create(whole).getHost();
    }
}
