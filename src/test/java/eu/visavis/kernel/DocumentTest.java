package eu.visavis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final Map<Document.Kind, byte[]> WHOLE = Map.of(
            Document.Kind.PDF,
            bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
            Document.Kind.PNG,
            bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR" + "x".repeat(40) + "\0\0\0\0IEND\u00aeB`\u0082"),
            Document.Kind.JPEG,
            bytes("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF" + "x".repeat(40) + "\u00ff\u00d9"));

    @Test
    void tellsWholeFilesByTheirContent() {
        WHOLE.forEach((kind, file) ->
                assertThat(Document.read(file).map(Document::kind)).contains(kind));
    }

    @Test
    void refusesWhatBreaksOff() {
        WHOLE.forEach((kind, file) -> {
            for (int length = 0; length < file.length - 12; length++) {
                assertThat(Document.read(Arrays.copyOf(file, length)))
                        .as("%s of %s bytes", kind, length)
                        .isEmpty();
            }
        });
    }

    @Test
    void refusesWhatIsNoDocument() {
        for (String file :
                new String[] {"", "x", "<html><script>alert(1)</script>", "PK\u0003\u0004", "MZ", "GIF89a"}) {
            assertThat(Document.read(bytes(file))).as(file).isEmpty();
        }
    }

    @Test
    void refusesWhatIsTooLarge() {
        byte[] pdf = WHOLE.get(Document.Kind.PDF);
        byte[] large = new byte[Document.MAX_BYTES + 1];
        Arrays.fill(large, (byte) ' ');
        System.arraycopy(pdf, 0, large, 0, 20);
        System.arraycopy(pdf, pdf.length - 6, large, large.length - 6, 6);

        assertThat(Document.read(large)).isEmpty();
        assertThat(Document.read(Arrays.copyOfRange(large, 1, large.length))).isEmpty(); // its head is gone
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
