package eu.visavis.directory.register;

import eu.visavis.directory.register.source.SourceFormat;
import eu.visavis.directory.register.source.SourceShape;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the files of a register are read: their shape, and which column or path says what.
 *
 * @param paths the column or path of each field that the register states
 */
public record RegisterLayout(SourceShape shape, Map<RegisterField, String> paths) {
    public RegisterLayout {
        paths = paths.isEmpty() ? Map.of() : new EnumMap<>(paths);
    }

    /** The layout as it is stored. */
    String written() {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        paths.forEach((field, path) -> fields.add(field.name(), path));
        return Json.createObjectBuilder()
                .add("format", shape.format().name())
                .add("charset", shape.charset().name())
                .add("separator", String.valueOf(shape.separator()))
                .add("records", shape.records())
                .add("paths", fields)
                .build()
                .toString();
    }

    /** Reads what {@link #written} wrote. */
    static RegisterLayout read(String written) {
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            JsonObject layout = reader.readObject();
            SourceShape shape = new SourceShape(
                    SourceFormat.valueOf(layout.getString("format")),
                    Charset.forName(layout.getString("charset")),
                    layout.getString("separator").charAt(0),
                    layout.getString("records"));
            Map<RegisterField, String> paths = new EnumMap<>(RegisterField.class);
            JsonObject fields = layout.getJsonObject("paths");
            fields.keySet().forEach(name -> paths.put(RegisterField.valueOf(name), fields.getString(name)));
            return new RegisterLayout(shape, paths);
        }
    }
}
