package eu.visavis.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.intake.FileKind;
import eu.visavis.intake.SentFile;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentFormTest {
    @Test
    void takesTheFilesThatWereChosen() throws IOException {
        SentForm form = SentForm.read(List.of(part("organisations", "", ""), part("requests", "C:\\x\\r.csv", "abc")));

        assertThat(form.problems()).isEmpty();
        assertThat(form.files()).extracting(SentFile::kind).containsExactly(FileKind.REQUESTS);
        assertThat(form.files()).extracting(SentFile::name).containsExactly("r.csv");
    }

    @Test
    void readsFileNamesAsUtf8() throws IOException {
        String asRead = new String("Größe.csv".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        SentForm form = SentForm.read(List.of(part("requests", asRead, "abc")));

        assertThat(form.files()).extracting(SentFile::name).containsExactly("Größe.csv");
    }

    @Test
    void wantsAtLeastOneFile() throws IOException {
        SentForm form = SentForm.read(List.of(part("organisations", "", ""), part("other", "a.csv", "abc")));

        assertThat(form.problems()).containsOnlyKeys("organisations").containsValue("intake.form.none");
    }

    @Test
    void refusesFilesThatAreTooLarge() throws IOException {
        SentForm form = SentForm.read(List.of(part("profiles", "p.csv", "x".repeat(SentFile.MAX_BYTES + 1))));

        assertThat(form.problems()).containsOnlyKeys("profiles").containsValue("intake.form.tooLarge");
    }

    private static EntityPart part(String field, String fileName, String content) {
        return new Part(field, fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    private record Part(String field, String file, byte[] bytes) implements EntityPart {
        @Override
        public String getName() {
            return field;
        }

        @Override
        public Optional<String> getFileName() {
            return Optional.of(file);
        }

        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public <T> T getContent(Class<T> type) {
            throw new UnsupportedOperationException("Only the stream is read");
        }

        @Override
        public <T> T getContent(GenericType<T> type) {
            throw new UnsupportedOperationException("Only the stream is read");
        }

        @Override
        public MultivaluedMap<String, String> getHeaders() {
            return new MultivaluedHashMap<>();
        }

        @Override
        public MediaType getMediaType() {
            return MediaType.TEXT_PLAIN_TYPE;
        }
    }
}
