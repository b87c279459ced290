package eu.visavis.listing.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes entries as an Atom feed (RFC 4287) and as a JSON feed (version 1.1), both in UTF-8. */
final class ListingFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private ListingFeed() {}

    /**
     * A search.
     *
     * @param self the feed's own address, which is also its identity
     * @param page the page that shows the same entries
     */
    record Feed(String title, String language, URI self, URI page, Instant changed, List<Item> items) {}

    /**
     * An entry.
     *
     * @param language ISO 639-1 code of title and summary
     */
    record Item(
            String code,
            URI address,
            String title,
            String summary,
            String language,
            String organisation,
            Instant published,
            Instant changed) {}

    /** Something that writes XML. */
    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    static byte[] atom(Feed feed) {
        return document(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", feed.language());
            text(xml, "id", feed.self().toString());
            text(xml, "title", feed.title());
            text(xml, "updated", feed.changed().toString());
            link(xml, "self", feed.self());
            link(xml, "alternate", feed.page());
            for (Item item : feed.items()) {
                entry(xml, item);
            }
            xml.writeEndElement();
        });
    }

    static byte[] json(Feed feed) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        feed.items()
                .forEach(item -> items.add(Json.createObjectBuilder()
                        .add("id", "urn:visavis:listing:" + item.code())
                        .add("url", item.address().toString())
                        .add("title", item.title())
                        .add("content_text", item.summary().isEmpty() ? item.title() : item.summary())
                        .add("date_published", item.published().toString())
                        .add("date_modified", item.changed().toString())
                        .add("language", item.language())
                        .add(
                                "authors",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder().add("name", item.organisation())))));
        return Json.createObjectBuilder()
                .add("version", "https://jsonfeed.org/version/1.1")
                .add("title", feed.title())
                .add("language", feed.language())
                .add("home_page_url", feed.page().toString())
                .add("feed_url", feed.self().toString())
                .add("items", items)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] document(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            content.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cannot write the feed of entries", e);
        }
        return out.toByteArray();
    }

    private static void entry(XMLStreamWriter xml, Item item) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", item.language());
        text(xml, "id", "urn:visavis:listing:" + item.code());
        text(xml, "title", item.title());
        text(xml, "published", item.published().toString());
        text(xml, "updated", item.changed().toString());
        link(xml, "alternate", item.address());
        xml.writeStartElement("author");
        text(xml, "name", item.organisation());
        xml.writeEndElement();
        text(xml, "summary", item.summary());
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, URI address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address.toString());
    }

    private static void text(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }
}
