package eu.visavis.web;

import eu.visavis.text.Templates;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;

/** Writes {@link Html} values as UTF-8 pages; every template gets the {@link Shell} of the request. */
@Provider
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class HtmlWriter implements MessageBodyWriter<Html> {
    private final Shells shells;

    @Inject
    HtmlWriter(Shells shells) {
        this.shells = shells;
    }

    HtmlWriter() { // for the CDI client proxy
        this(null);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Html.class;
    }

    @Override
    public void writeTo(
            Html html,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Map<String, Object> parameters = new HashMap<>(html.parameters());
        parameters.put("shell", shells.current());
        // Rendered whole before the first byte is sent, so that a failing template becomes an error page.
        Utf8ByteOutput output = new Utf8ByteOutput();
        Templates.render(html.template(), parameters, output);
        headers.putSingle("Content-Type", "text/html; charset=UTF-8");
        output.writeTo(out);
    }
}
