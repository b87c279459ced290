package eu.visavis.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Counts the bytes of request bodies, since the server itself accepts any size: 413 beyond the limit. */
@Provider
@PreMatching
@Priority(100)
@ApplicationScoped
public class BodyLimit implements ContainerRequestFilter {
    /** Bytes of a form, or of JSON. */
    static final long FORM_BYTES = 256 * 1024L;
    /** Bytes of one file by itself. */
    static final long FILE_BYTES = 10 * 1024 * 1024L;
    /** Where a program sends an event as a file. */
    static final String FILE_ADDRESS = "/api/v1/schedules:solve";
    /** Bytes of an upload to import: four files of 10 MB each, and what is around them. */
    static final long UPLOAD_BYTES = 41 * 1024 * 1024L;
    /** Where files of registers are sent to, and how many bytes. */
    static final String REGISTER_ADDRESS = "/network/registers/";

    static final long REGISTER_BYTES = 301 * 1024 * 1024L;
    /** Bytes of any other form with files: two pictures of 2 MB each, and what is around them. */
    static final long PICTURE_FORM_BYTES = 5 * 1024 * 1024L;

    @Override
    public void filter(ContainerRequestContext request) {
        String type = request.getHeaderString("Content-Type");
        long limit = isFile(request) ? FILE_BYTES : limitOf(type == null ? "" : type.toLowerCase(Locale.ROOT), request);
        if (request.getLength() > limit) {
            throw tooLarge();
        }
        request.setEntityStream(new Counting(request.getEntityStream(), limit));
    }

    /** Whether a file is taken there, although it is JSON. */
    private static boolean isFile(ContainerRequestContext request) {
        return path(request).equals(FILE_ADDRESS);
    }

    private static String path(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : "/" + path;
    }

    private static long limitOf(String type, ContainerRequestContext request) {
        if (type.startsWith("multipart/form-data")) {
            String path = path(request);
            if (path.startsWith(REGISTER_ADDRESS)) {
                return REGISTER_BYTES;
            }
            return path.contains("/import") ? UPLOAD_BYTES : PICTURE_FORM_BYTES;
        }
        return type.startsWith("text/csv") ? FILE_BYTES : FORM_BYTES;
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    /** Where bytes come from; it fails when the connection does. */
    private interface Source {
        int read() throws IOException;
    }

    private static final class Counting extends FilterInputStream {
        private long left;

        Counting(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = received(super::read);
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = received(() -> super.read(buffer, offset, length));
            count(Math.max(read, 0));
            return read;
        }

        /** Whoever breaks off while sending made the mistake, not the server. */
        private static int received(Source source) {
            try {
                return source.read();
            } catch (IOException e) {
                throw new BadRequestException("The body broke off", e);
            }
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
