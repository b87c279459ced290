package eu.visavis.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells browsers with every answer what they may do with it: load nothing from elsewhere, run no inline script or style,
 * show it in no frame but what is made for that; and, where people reach the installation over TLS, never ask it without.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SafetyHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; manifest-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'";

    /** What is made for the frames of other sites; each answer says itself which ones they are. */
    private static final Pattern FRAMED = Pattern.compile("/networks/[^/]+/marketplace/frame");

    /** Where badges are scanned, the only page that may use the camera. */
    private static final Pattern SCANNING = Pattern.compile("/events/[^/]+/entrance/scanner");

    /** Two years. Subdomains are left out: they are the operator's, who may have some without TLS. */
    private static final String TLS_ONLY = "max-age=63072000";

    private final boolean secure;

    @Inject
    SafetyHeaders(@ConfigProperty(name = "visavis.base.url", defaultValue = "http://localhost:8080") String baseUrl) {
        this.secure = baseUrl.startsWith("https:");
    }

    /**
     * What browsers may do with an answer that others show in a frame.
     *
     * @param ancestors who may, as {@code frame-ancestors} of a Content Security Policy names them
     */
    public static String policy(String ancestors) {
        return POLICY + "; frame-ancestors " + ancestors;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean framed = FRAMED.matcher(request.getRequestURI()).matches();
        response.setHeader("Content-Security-Policy", policy("'none'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!framed) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        boolean scans = SCANNING.matcher(request.getRequestURI()).matches();
        response.setHeader(
                "Permissions-Policy", (scans ? "camera=(self)" : "camera=()") + ", geolocation=(), microphone=()");
        if (secure) {
            response.setHeader("Strict-Transport-Security", TLS_ONLY);
        }
        chain.doFilter(request, response);
    }
}
