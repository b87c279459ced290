package eu.visavis.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int SCALE = 6;

    @Test
    void drawsWhatAReaderReads() throws Exception {
        String address = "otpauth://totp/Visavis:jana.novakova@klastr.example?secret=" + "K5QXG2LTMFRGY2LO".repeat(2);

        QrCode drawing = QrCode.of(address);

        assertThat(RUN.matcher(drawing.path()).replaceAll("")).isEmpty();
        assertThat(read(drawing)).isEqualTo(address);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5000))).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * Paints the path, some dots a module, and lets ZXing read the picture. It is told that there is nothing else in the
     * picture: where it has to look for the code as in a photo, it does not find 4 of 1000 codes that are faultless.
     */
    private static String read(QrCode drawing) throws Exception {
        int side = drawing.size() * SCALE;
        int[] dots = new int[side * side];
        Arrays.fill(dots, 0xFFFFFF);
        for (MatchResult run : RUN.matcher(drawing.path()).results().toList()) {
            int x = Integer.parseInt(run.group(1)) * SCALE;
            int y = Integer.parseInt(run.group(2)) * SCALE;
            int length = Integer.parseInt(run.group(3)) * SCALE;
            for (int row = y; row < y + SCALE; row++) {
                Arrays.fill(dots, row * side + x, row * side + x + length, 0);
            }
        }
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, dots))),
                        Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
