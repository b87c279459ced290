package eu.visavis.matchmaking.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses of websites as people and registers write them. */
final class WebAddress {
    private WebAddress() {}

    /** The address as a link to the web, with https where no protocol is stated; "" if it is none. */
    static String of(String stated) {
        String address = stated.strip();
        if (address.isEmpty()) {
            return "";
        }
        String full = address.contains("://") ? address : "https://" + address;
        try {
            URI uri = new URI(full);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean host = uri.getHost() != null && uri.getHost().contains(".");
            return web && host ? full : "";
        } catch (URISyntaxException e) {
            return ""; // then it is no address
        }
    }
}
