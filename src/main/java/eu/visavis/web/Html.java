package eu.visavis.web;

import java.util.Map;

/**
 * A page or fragment to be rendered: the answer of page controllers.
 *
 * @param template path below {@code src/main/jte}, without ending
 * @param parameters values by the template's parameter names; {@code shell} is added when it is written
 */
public record Html(String template, Map<String, Object> parameters) {
    /** A template with one view record named {@code page}. */
    public static Html page(String template, Object page) {
        return new Html(template, Map.of("page", page));
    }
}
