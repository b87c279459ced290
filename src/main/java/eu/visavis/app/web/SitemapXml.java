package eu.visavis.app.web;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes addresses for search engines by the protocol of sitemaps.org, in UTF-8. */
final class SitemapXml {
    /** No file holds more. */
    static final int MOST = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private SitemapXml() {}

    /**
     * An address.
     *
     * @param address with scheme and host
     */
    record Place(String address, Optional<Instant> changed) {}

    /** The addresses of pages. */
    static byte[] pages(List<Place> places) {
        return write("urlset", "url", places);
    }

    /** The addresses of files with addresses of pages. */
    static byte[] index(List<String> files) {
        return write(
                "sitemapindex",
                "sitemap",
                files.stream().map(file -> new Place(file, Optional.empty())).toList());
    }

    private static byte[] write(String root, String element, List<Place> places) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            for (Place place : places) {
                xml.writeStartElement(element);
                text(xml, "loc", place.address());
                if (place.changed().isPresent()) {
                    text(xml, "lastmod", place.changed().get().toString());
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cannot write addresses for search engines", e);
        }
        return out.toByteArray();
    }

    private static void text(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }
}
