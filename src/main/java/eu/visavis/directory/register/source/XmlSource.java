package eu.visavis.directory.register.source;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An XML document; its records are the elements at one path. Document types are refused, and with them what they can do. */
final class XmlSource implements SourceReader {
    private static final int LONGEST_TEXT = 1024 * 1024;

    private final InputStream content;
    private final XMLStreamReader reader;
    private final String records;
    private final Deque<String> path = new ArrayDeque<>();
    private long place;

    /** Reads the elements at a path of names, separated by dots, which begins at the root. */
    XmlSource(InputStream content, String records) throws IOException {
        this.content = content;
        this.records = records;
        try {
            this.reader = factory().createXMLStreamReader(content);
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    /** A factory whose readers fetch nothing and expand nothing. */
    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    @Override
    public Optional<SourceItem> next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    path.addLast(reader.getLocalName());
                    if (String.join(".", path).equals(records)) {
                        place++;
                        return Optional.of(new SourceItem.Found(place, record()));
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    path.removeLast();
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    /** Reads the element that has just begun, to its end. */
    private Map<String, List<String>> record() throws XMLStreamException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Deque<String> inner = new ArrayDeque<>();
        Deque<StringBuilder> texts = new ArrayDeque<>();
        addAttributes(values, inner);
        texts.addLast(new StringBuilder());
        while (!texts.isEmpty()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inner.addLast(reader.getLocalName());
                    texts.addLast(new StringBuilder());
                    addAttributes(values, inner);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(texts.getLast());
                case XMLStreamConstants.END_ELEMENT -> {
                    put(values, String.join(".", inner), texts.removeLast().toString());
                    inner.pollLast();
                }
                default -> {} // comments and the like
            }
        }
        path.removeLast();
        return values;
    }

    private void append(StringBuilder text) {
        if (text.length() < LONGEST_TEXT) {
            text.append(reader.getText());
        }
    }

    private void addAttributes(Map<String, List<String>> values, Deque<String> inner) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = "@" + reader.getAttributeLocalName(i);
            put(values, inner.isEmpty() ? name : String.join(".", inner) + "." + name, reader.getAttributeValue(i));
        }
    }

    private static void put(Map<String, List<String>> values, String path, String text) {
        if (!text.isBlank()) {
            values.computeIfAbsent(path.isEmpty() ? "." : path, unknown -> new ArrayList<>())
                    .add(text.strip());
        }
    }

    private IOException unreadable(XMLStreamException failure) {
        if (failure.getNestedException() instanceof IOException broken
                && !(broken instanceof CharConversionException)) {
            return broken;
        }
        return new UnreadableSource(place + 1, "directory.source.xml", failure);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
