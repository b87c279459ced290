package eu.visavis.agenda.atom;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.agenda.PublicEvent;
import eu.visavis.agenda.PublicEvents;
import eu.visavis.kernel.Language;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class EventFeedTest {
    private static final URI SELF = URI.create("https://visavis.example/events.atom?lang=de");
    private static final URI PAGE = URI.create("https://visavis.example/");
    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");

    @Test
    void namesEachEventWithDatePlaceAndPhase() throws Exception {
        Document feed = feed(PublicEvents.onTwoDays("Health <& MedTech> \u0001Day"));

        assertThat(find(feed, "/feed/@lang")).isEqualTo("de");
        assertThat(find(feed, "/feed/id")).isEqualTo(SELF.toString());
        assertThat(find(feed, "/feed/title")).isEqualTo("Veranstaltungskalender");
        assertThat(find(feed, "/feed/updated")).isEqualTo("2027-03-01T08:00:00Z");
        assertThat(find(feed, "/feed/entry/id")).isEqualTo("urn:visavis:event:dresden027");
        assertThat(find(feed, "/feed/entry/title")).isEqualTo("Health <& MedTech> Day");
        assertThat(find(feed, "/feed/entry/summary")).isEqualTo("19–20 May 2027, Dresden\nRegistration is open.");
        assertThat(find(feed, "/feed/entry/link/@href")).isEqualTo("https://visavis.example/events/dresden027");
    }

    @Test
    void isAFeedWithoutEventsToo() throws Exception {
        Document feed = feed();

        assertThat(find(feed, "/feed/updated")).isEqualTo(NOW.toString());
        assertThat(find(feed, "count(/feed/entry)")).isEqualTo("0");
    }

    private static Document feed(PublicEvent... events) throws Exception {
        byte[] xml = EventFeed.write(List.of(events), Language.DE, SELF, PAGE, NOW);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    /** Names without a prefix, since the parser was not asked for namespaces. */
    private static String find(Document feed, String path) throws Exception {
        XPath xpath = XPathFactory.newInstance().newXPath();
        return xpath.evaluate(path.replace("@lang", "@*[name()='xml:lang']"), feed);
    }
}
