package eu.visavis.web;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Date;

/**
 * The cookies of Visavis: the session, the mark of a browser in which somebody has signed in, the chosen language, and
 * for minutes the marks of a browser on its way to an identity provider and of one that was asked for a passkey, all bound
 * to the host where pages come over TLS.
 */
public final class Cookies {
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    private Cookies() {}

    /** The name of the session cookie. */
    public static String sessionName(boolean secure) {
        return secure ? "__Host-visavis" : "visavis";
    }

    /** The name of the cookie by which a browser is known again; it opens nothing. */
    public static String deviceName(boolean secure) {
        return secure ? "__Host-visavis-device" : "visavis-device";
    }

    /** The name of the cookie by which a browser is known that was asked for a passkey. */
    public static String passkeyName(boolean secure) {
        return secure ? "__Host-visavis-passkey" : "visavis-passkey";
    }

    /** The name of the cookie with the language that somebody chose. */
    public static String languageName(boolean secure) {
        return secure ? "__Host-visavis-language" : "visavis-language";
    }

    /** The name of the cookie by which a browser is known when it comes back from an identity provider. */
    public static String visitorName(boolean secure) {
        return secure ? "__Host-visavis-visitor" : "visavis-visitor";
    }

    public static NewCookie visitor(String secret, boolean secure, Duration life) {
        return cookie(visitorName(secure), secret, secure, (int) life.toSeconds());
    }

    public static NewCookie device(String secret, boolean secure) {
        return cookie(deviceName(secure), secret, secure, YEAR_SECONDS);
    }

    public static NewCookie passkey(String secret, boolean secure, Duration life) {
        return cookie(passkeyName(secure), secret, secure, (int) life.toSeconds());
    }

    public static NewCookie session(String secret, boolean secure, Duration life) {
        return cookie(sessionName(secure), secret, secure, (int) life.toSeconds());
    }

    /** A cookie that makes the browser forget its session. */
    public static NewCookie noSession(boolean secure) {
        return new NewCookie.Builder(sessionName(secure))
                .value("")
                .path("/")
                .maxAge(0)
                .expiry(new Date(0))
                .secure(secure)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    public static NewCookie language(String code, boolean secure) {
        return cookie(languageName(secure), code, secure, YEAR_SECONDS);
    }

    private static NewCookie cookie(String name, String value, boolean secure, int maxAgeSeconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(maxAgeSeconds)
                .secure(secure)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
