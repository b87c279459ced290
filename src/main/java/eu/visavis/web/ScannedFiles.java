package eu.visavis.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has every file that is sent looked at by {@link VirusScan} before any route gets it, where that is on: files of forms, and
 * CSV that programs send by itself. What cannot be looked at is refused like what is harmful.
 */
@Provider
@ApplicationScoped
public class ScannedFiles implements ReaderInterceptor {
    private static final Logger LOG = Logger.getLogger(ScannedFiles.class.getName());
    private static final MediaType CSV = MediaType.valueOf("text/csv");

    private final VirusScan scan;
    private final Caller caller;

    @Inject
    ScannedFiles(VirusScan scan, Caller caller) {
        this.scan = scan;
        this.caller = caller;
    }

    ScannedFiles() { // for the CDI client proxy
        this(null, null);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object read = context.proceed();
        if (!scan.isOn()) {
            return read;
        }
        if (read instanceof byte[] file && CSV.isCompatible(context.getMediaType())) {
            check(file);
        }
        return read instanceof List<?> parts ? checked(parts) : read;
    }

    /** The parts of a form; those with files can be read again. */
    private List<Object> checked(List<?> parts) throws IOException {
        List<Object> checked = new ArrayList<>();
        for (Object part : parts) {
            checked.add(part instanceof EntityPart file && file.getFileName().isPresent() ? checked(file) : part);
        }
        return checked;
    }

    private EntityPart checked(EntityPart part) throws IOException {
        byte[] file;
        try (InputStream content = part.getContent()) {
            file = content.readAllBytes(); // no more than BodyLimit lets through
        }
        check(file);
        return EntityPart.withName(part.getName())
                .fileName(part.getFileName().orElseThrow())
                .mediaType(part.getMediaType())
                .content(new ByteArrayInputStream(file))
                .build();
    }

    private void check(byte[] file) {
        VirusScan.Verdict verdict;
        try {
            verdict = scan.scan(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A file was refused, since it could not be scanned", e);
            throw refusal(ProblemKind.NOT_SCANNED, Response.Status.SERVICE_UNAVAILABLE, "common.error.notScanned");
        }
        if (verdict == VirusScan.Verdict.INFECTED) {
            LOG.warning("A file was refused as ClamAV says");
            throw refusal(ProblemKind.HARMFUL, Response.Status.BAD_REQUEST, "common.error.harmful");
        }
    }

    private RuntimeException refusal(ProblemKind kind, Response.Status status, String key) {
        return caller.isProgram() ? new Problem(kind) : new Refusal(status, key);
    }
}
