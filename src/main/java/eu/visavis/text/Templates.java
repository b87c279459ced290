package eu.visavis.text;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Renders the templates that the build compiled from {@code src/main/jte}. Safe for concurrent use. */
public final class Templates {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader());

    private Templates() {}

    /**
     * Writes a template to the given output.
     *
     * @param name path below {@code src/main/jte}, without ending
     * @param parameters values by parameter name
     */
    public static void render(String name, Map<String, Object> parameters, TemplateOutput output) {
        ENGINE.render(name + ".jte", parameters, output);
    }

    /** Returns the text of a rendered template. */
    public static String render(String name, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        render(name, parameters, output);
        return output.toString();
    }
}
