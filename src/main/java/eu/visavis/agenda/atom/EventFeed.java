package eu.visavis.agenda.atom;

import eu.visavis.agenda.PublicEvent;
import eu.visavis.kernel.Language;
import eu.visavis.text.Messages;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the public calendar of events as an Atom feed, the event that changed last first. */
public final class EventFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;

    private EventFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Returns the feed in UTF-8.
     *
     * @param self the feed's own address, which is also its identity
     * @param page the page that shows the same events
     * @param now what an empty feed names as its last change
     */
    public static byte[] write(List<PublicEvent> events, Language language, URI self, URI page, Instant now) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            new EventFeed(writer).feed(events, language, self, page, now);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cannot write the feed of events", e);
        }
        return out.toByteArray();
    }

    private void feed(List<PublicEvent> events, Language language, URI self, URI page, Instant now)
            throws XMLStreamException {
        List<PublicEvent> newest = events.stream()
                .sorted(Comparator.comparing(PublicEvent::changedAt).reversed())
                .toList();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", language.code());
        text("id", self.toString());
        text("title", Messages.in(language).text("agenda.public.title"));
        text("updated", (newest.isEmpty() ? now : newest.get(0).changedAt()).toString());
        link("self", "application/atom+xml", self);
        link("alternate", "text/html", page);
        xml.writeStartElement("author");
        text("name", "Visavis");
        xml.writeEndElement();
        for (PublicEvent event : newest) {
            entry(event);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(PublicEvent event) throws XMLStreamException {
        xml.writeStartElement("entry");
        text("id", "urn:visavis:event:" + event.code());
        text("title", event.title());
        text("updated", event.changedAt().toString());
        link("alternate", "text/html", event.address());
        String when = Stream.of(event.dates(), event.venue().town())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        text("summary", when + "\n" + event.stage());
        if (!event.description().isEmpty()) {
            text("content", event.description());
        }
        xml.writeEndElement();
    }

    private void link(String relation, String type, URI address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address.toString());
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** Without the characters that XML 1.0 cannot hold. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= 0x20 && c < 0xD800)
                        || (c >= 0xE000 && c < 0xFFFE)
                        || c > 0xFFFF)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
