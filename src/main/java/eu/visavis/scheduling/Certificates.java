package eu.visavis.scheduling;

import eu.visavis.kernel.Language;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The certificates of published versions, to hand out. */
@ApplicationScoped
public class Certificates {
    private final EntityManager entities;

    @Inject
    Certificates(EntityManager entities) {
        this.entities = entities;
    }

    Certificates() { // for the CDI client proxy
        this(null);
    }

    /** Whether a version of an event has one; those that were published before there were any have none. */
    public boolean exists(long eventId, int number) {
        return !find("c.versionId", Long.class, eventId, number).isEmpty();
    }

    /**
     * The certificate of a version as a ZIP of {@code certificate.json}, {@code instance.json.gz}, {@code solution.json}
     * and {@code README.txt}, which says how to repeat the check.
     *
     * @param language of the README
     * @return the bytes; empty if there is no such version or it has no certificate
     */
    public Optional<byte[]> archive(long eventId, int number, Language language) {
        return find("c", PlanCertificate.class, eventId, number).stream()
                .findFirst()
                .map(found -> zip(found.checked(), Messages.in(language).text("scheduling.certificate.readme")));
    }

    private <T> List<T> find(String what, Class<T> type, long eventId, int number) {
        return entities.createQuery(
                        "select " + what + " from PlanCertificate c, PlanVersion v where v.id = c.versionId"
                                + " and v.eventId = :event and v.number = :number",
                        type)
                .setParameter("event", eventId)
                .setParameter("number", number)
                .getResultList();
    }

    private static byte[] zip(PlanCertificate.Checked checked, String readme) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "README.txt", readme.getBytes(StandardCharsets.UTF_8));
            add(zip, "certificate.json", Packed.content(checked.certificate()));
            add(zip, "instance.json.gz", checked.problem());
            add(zip, "solution.json", Packed.content(checked.solution()));
        } catch (IOException e) {
            throw new UncheckedIOException("The stored certificate cannot be read", e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
