package eu.visavis.multiplier;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.kernel.CellText;
import eu.visavis.listing.ListingFacts;
import eu.visavis.listing.PublishedListing;
import eu.visavis.listing.PublishedListings;
import eu.visavis.mail.Outbox;
import eu.visavis.network.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What lies within somebody's region and sector as tables for spreadsheets (CSV, UTF-8 with a byte order mark): what
 * everybody can read on the pages, without a person. Nothing in it is computed as a formula.
 */
@ApplicationScoped
public class GroundFiles {
    private static final int AT_ONCE = 500;

    private final GroundReading reading;
    private final Outbox outbox;
    private final AuditLog audit;

    @Inject
    GroundFiles(GroundReading reading, Outbox outbox, AuditLog audit) {
        this.reading = reading;
        this.outbox = outbox;
        this.audit = audit;
    }

    GroundFiles() { // for the CDI client proxy
        this(null, null, null);
    }

    /** Notes that somebody takes a file. */
    @Transactional
    public void note(long networkId, String what) {
        audit.note(Deed.of(Act.REGION_EXPORTED).in(networkId).with("file", what));
    }

    /** Writes companies, some hundred at a time. */
    public void companies(Network network, Ground ground, OutputStream out) throws IOException {
        try (CsvWriter csv = begin(out)) {
            csv.writeRecord(
                    "name",
                    "legal_form",
                    "register_number",
                    "vat_id",
                    "street",
                    "postal_code",
                    "town",
                    "country",
                    "nuts",
                    "activities",
                    "size",
                    "website",
                    "languages",
                    "address");
            long[] ids = reading.companies(network.id(), ground);
            for (int from = 0; from < ids.length; from += AT_ONCE) {
                List<Long> some = Arrays.stream(ids, from, Math.min(from + AT_ONCE, ids.length))
                        .boxed()
                        .toList();
                Map<Long, Company> known = reading.companies(some);
                some.stream().filter(known::containsKey).forEach(id -> write(csv, network, known.get(id)));
            }
        }
    }

    private void write(CsvWriter csv, Network network, Company company) {
        CompanyFacts facts = company.facts();
        row(
                csv,
                facts.name(),
                facts.legalForm(),
                facts.registerNumber(),
                facts.vatId(),
                facts.street(),
                facts.postalCode(),
                facts.town(),
                facts.country(),
                facts.nuts(),
                String.join(" ", facts.activities()),
                facts.size() == CompanyFacts.SizeClass.UNKNOWN
                        ? ""
                        : facts.size().name(),
                facts.website(),
                String.join(" ", facts.languages()),
                address(network, "directory/" + company.code()));
    }

    /** Writes public entries of the marketplace. */
    public void listings(Network network, Ground ground, OutputStream out) throws IOException {
        try (CsvWriter csv = begin(out)) {
            csv.writeRecord(
                    "side", "kind", "title", "summary", "organisation", "country", "nuts", "valid_until", "address");
            List<PublishedListing> some = reading.listings(network.id(), ground, 0, AT_ONCE);
            for (int from = AT_ONCE; !some.isEmpty() && from <= PublishedListings.MOST; from += AT_ONCE) {
                some.forEach(listing -> write(csv, network, listing));
                some = reading.listings(network.id(), ground, from, AT_ONCE);
            }
        }
    }

    private void write(CsvWriter csv, Network network, PublishedListing listing) {
        ListingFacts facts = listing.facts();
        row(
                csv,
                facts.side().name(),
                facts.kind().name(),
                facts.words().title(),
                facts.words().summary(),
                facts.publisher().name(),
                facts.publisher().country(),
                facts.publisher().nuts(),
                listing.validUntil().toString(),
                address(network, "marketplace/" + listing.code()));
    }

    private String address(Network network, String rest) {
        return outbox.address("/networks/" + network.code() + "/" + rest);
    }

    private static CsvWriter begin(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF'); // else spreadsheets take it for the computer's own encoding
        return CsvWriter.builder().build(text);
    }

    private static void row(CsvWriter csv, String... values) {
        csv.writeRecord(Arrays.stream(values).map(CellText::guarded).toList());
    }
}
