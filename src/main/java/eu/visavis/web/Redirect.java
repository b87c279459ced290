package eu.visavis.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers to a form that was carried out: the browser goes on to a page that can be reloaded safely. */
public final class Redirect {
    private Redirect() {}

    /** 303 See Other to an address of this application, which starts with a slash. */
    public static Response to(String address) {
        return Response.seeOther(URI.create(ownAddress(address))).build();
    }

    /** The address if it leads into this application, else the start page: a link cannot send people elsewhere. */
    public static String ownAddress(String address) {
        boolean own = address.startsWith("/") && !address.startsWith("//") && !address.contains("\\");
        boolean plain = own && address.chars().allMatch(c -> c > ' ' && c < 127);
        return plain ? address : "/";
    }
}
