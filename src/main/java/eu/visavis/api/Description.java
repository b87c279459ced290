package eu.visavis.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The description of the interface for programs, in OpenAPI 3.0: in YAML, as it is written, or in JSON, by the ending of
 * the address or by the {@code Accept} header. A servlet, since the server itself claims what is below this address.
 */
@WebServlet({"/openapi", "/openapi.json", "/openapi.yaml"})
public class Description extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String JSON_TYPE = "application/json";
    private static final String YAML_TYPE = "application/yaml";
    private static final byte[] YAML = read();
    private static final byte[] JSON = json(YAML);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean json = switch (request.getServletPath()) {
            case "/openapi.json" -> true;
            case "/openapi.yaml" -> false;
            default -> prefersJson(request);
        };
        byte[] content = json ? JSON : YAML;
        response.setContentType(json ? JSON_TYPE : YAML_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(content.length);
        response.setHeader("Vary", "Accept");
        response.getOutputStream().write(content);
    }

    /** Whoever accepts both alike, or neither, gets what is written. */
    private static boolean prefersJson(HttpServletRequest request) {
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        return Preference.of(JSON_TYPE, accept) > Preference.of(YAML_TYPE, accept);
    }

    /** The same document in JSON. */
    public static byte[] json(byte[] yaml) {
        Object document =
                new Load(LoadSettings.builder().build()).loadFromString(new String(yaml, StandardCharsets.UTF_8));
        if (!(document instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException("A description is no object, but " + document);
        }
        JsonObjectBuilder json = Json.createObjectBuilder();
        members.forEach((name, value) -> json.add(
                (String) name, Json.createArrayBuilder(List.of(value)).build().get(0)));
        return json.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read() {
        try (InputStream document = Description.class.getResourceAsStream("openapi.yaml")) {
            return document.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the description of the interface", e);
        }
    }
}
