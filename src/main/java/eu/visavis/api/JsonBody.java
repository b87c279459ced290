package eu.visavis.api;

import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON that anybody may have sent. Limits are looked at before a tree is built, so that no body costs more than
 * its length.
 */
final class JsonBody {
    /** Levels of arrays and objects; the deepest body that is understood has four. */
    private static final int MAX_DEPTH = 16;
    /** Characters of a number; the longest that is understood has four. */
    private static final int MAX_NUMBER = 20;

    private JsonBody() {}

    /**
     * The object that a body consists of.
     *
     * @throws Problem if it is no object in JSON and UTF-8
     */
    static JsonObject read(byte[] body) {
        String text = check(body);
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonStructure read = reader.read();
            if (read instanceof JsonObject object) {
                return object;
            }
        } catch (JsonException e) {
            throw malformed();
        }
        throw malformed();
    }

    /**
     * Makes sure that a body can be read at a cost that is in proportion to its length.
     *
     * @return the body as text
     * @throws Problem if it is no JSON in UTF-8, or nested too deeply, or has numbers that are too long
     */
    static String check(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            measure(text);
            return text;
        } catch (CharacterCodingException | JsonException e) {
            throw malformed();
        }
    }

    private static void measure(String text) {
        int depth = 0;
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_ARRAY, START_OBJECT -> depth++;
                    case END_ARRAY, END_OBJECT -> depth--;
                    case VALUE_NUMBER -> refuseIf(parser.getString().length() > MAX_NUMBER);
                    default -> {}
                }
                refuseIf(depth > MAX_DEPTH);
            }
        }
    }

    private static void refuseIf(boolean tooMuch) {
        if (tooMuch) {
            throw malformed();
        }
    }

    private static Problem malformed() {
        return new Problem(ProblemKind.MALFORMED);
    }
}
