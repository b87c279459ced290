package eu.visavis.matchmaking.scoring.concept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class LabelWordsFileTest {
    /** Else the server knows other words than the labels have; {@link SubspaceFileBenchmark} makes the file anew. */
    @Test
    void isShippedForTheLabelsThatAreShippedAndForTheStemmersOfToday() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        LabelWordsFile.write(Labels.mark(), LabelWords.of(Labels.shipped()), read);

        try (InputStream shipped = LabelWordsFile.class.getResourceAsStream(LabelWordsFile.NAME)) {
            assertThat(unpacked(shipped)).isEqualTo(unpacked(new ByteArrayInputStream(read.toByteArray())));
        }
    }

    @Test
    void isNotTakenForOtherLabels() {
        assertThat(LabelWordsFile.read("others")).isEmpty();
    }

    private static byte[] unpacked(InputStream packed) throws IOException {
        return new GZIPInputStream(packed).readAllBytes();
    }
}
