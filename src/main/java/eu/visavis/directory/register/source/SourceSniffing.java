package eu.visavis.directory.register.source;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds out by its beginning what shape a file has. */
public final class SourceSniffing {
    /** Bytes of the beginning that are enough. */
    public static final int HEAD_BYTES = 512 * 1024;

    /** What Western and Central European offices write where it is not UTF-8; whoever sends a file can choose another one. */
    private static final Charset ELSE = Charset.forName("windows-1252");

    private SourceSniffing() {}

    /**
     * Guesses the shape of a file.
     *
     * @param head its beginning, at most {@link #HEAD_BYTES} are looked at
     * @throws UnreadableSource if it is of no shape that can be read
     */
    public static SourceShape shapeOf(byte[] head) throws IOException {
        byte[] content = expandedHead(head);
        refuseForeign(content);
        Charset charset = isUtf8(content) ? StandardCharsets.UTF_8 : ELSE;
        String text = new String(content, charset).replace("\uFEFF", "").stripLeading();
        if (text.isEmpty()) {
            throw new UnreadableSource(0, "directory.source.empty");
        }
        return switch (text.charAt(0)) {
            case '<' -> new SourceShape(SourceFormat.XML, charset, ',', mostRepeated(content));
            case '[' -> new SourceShape(SourceFormat.JSON, charset, ',', "");
            case '{' ->
                areLines(text)
                        ? new SourceShape(SourceFormat.JSON_LINES, charset, ',', "")
                        : new SourceShape(SourceFormat.JSON, charset, ',', firstArray(text));
            default -> new SourceShape(SourceFormat.CSV, charset, separatorOf(firstLine(text)), "");
        };
    }

    private static byte[] expandedHead(byte[] head) throws IOException {
        ByteArrayOutputStream expanded = new ByteArrayOutputStream();
        try (InputStream content =
                SourceShape.expanded(new ByteArrayInputStream(head, 0, Math.min(head.length, HEAD_BYTES)))) {
            for (int c = content.read(); c >= 0 && expanded.size() < HEAD_BYTES; c = content.read()) {
                expanded.write(c);
            }
        } catch (UnreadableSource e) {
            if (expanded.size() == 0) { // else it ends where the head was cut off
                throw e;
            }
        }
        return expanded.toByteArray();
    }

    /** Refuses workbooks, archives and whatever else is no text. */
    private static void refuseForeign(byte[] content) throws UnreadableSource {
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            throw new UnreadableSource(0, "directory.source.workbook");
        }
        for (byte c : content) {
            if (c == 0) {
                throw new UnreadableSource(0, "directory.source.binary");
            }
        }
    }

    private static boolean isUtf8(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        // The last character may be cut off, which is no error without the end of the input.
        CoderResult result = decoder.decode(ByteBuffer.wrap(content), CharBuffer.allocate(content.length + 1), false);
        return !result.isError();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** Whether each line is an object; a single one that holds a list of objects is a document. */
    private static boolean areLines(String text) {
        boolean single = text.lines().filter(line -> !line.isBlank()).count() == 1;
        return isObject(firstLine(text)) && !(single && !firstArray(text).isEmpty());
    }

    private static boolean isObject(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            reader.readObject();
            return true;
        } catch (JsonException | IllegalStateException e) {
            return false;
        }
    }

    /** The path to the first array of objects; "" if there is none in the beginning. */
    private static String firstArray(String text) {
        Deque<String> path = new ArrayDeque<>();
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            String name = "";
            JsonParser.Event before = null;
            while (parser.hasNext()) {
                JsonParser.Event event = parser.next();
                if (event == JsonParser.Event.KEY_NAME) {
                    name = parser.getString();
                } else if (event == JsonParser.Event.START_OBJECT) {
                    if (before == JsonParser.Event.START_ARRAY) {
                        return String.join(".", path);
                    }
                    if (before != null) {
                        path.addLast(name);
                    }
                } else if (event == JsonParser.Event.START_ARRAY) {
                    path.addLast(name);
                } else if (event == JsonParser.Event.END_OBJECT || event == JsonParser.Event.END_ARRAY) {
                    path.pollLast();
                }
                before = event;
            }
        } catch (JsonException | IllegalStateException e) {
            return ""; // the text ends within
        }
        return "";
    }

    /** The path of the element that comes most often, of those that hold others or attributes; the outermost of equals. */
    private static String mostRepeated(byte[] content) throws UnreadableSource {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Deque<String> path = new ArrayDeque<>();
        try {
            XMLStreamReader reader = XmlSource.factory().createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    path.addLast(reader.getLocalName());
                    counts.merge(String.join(".", path), 1, Integer::sum);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    path.removeLast();
                }
            }
        } catch (XMLStreamException e) {
            if (counts.isEmpty()) {
                throw new UnreadableSource(1, "directory.source.xml", e);
            }
        }
        // Of what comes again, the outermost is the record; what comes more often lies within it.
        return counts.entrySet().stream()
                .filter(element -> element.getValue() > 1)
                .map(Map.Entry::getKey)
                .min(Comparator.comparingInt(SourceSniffing::depth))
                .or(() -> counts.keySet().stream()
                        .filter(element -> depth(element) == 2)
                        .findFirst())
                .orElseThrow(() -> new UnreadableSource(0, "directory.source.noRecords"));
    }

    private static int depth(String path) {
        return path.split("\\.", -1).length;
    }

    private static char separatorOf(String header) {
        return Stream.of(';', '\t', '|', ',')
                .max(Comparator.comparingLong(
                        separator -> header.chars().filter(c -> c == separator).count()))
                .orElseThrow();
    }
}
