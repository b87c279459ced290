package eu.visavis.agenda.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import eu.visavis.agenda.Badge;
import eu.visavis.kernel.Language;
import eu.visavis.testing.PdfUa;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Badges, as read by other libraries: veraPDF, PDFBox, and ZXing for what is drawn. */
class BadgePapersTest {
    private static final String ADDRESS = "https://visavis.example.org/events/abcdefghij/badges/klmnopqr%02d";

    @ParameterizedTest
    @EnumSource
    void conformInEveryLanguage(Language language) throws IOException {
        assertThat(PdfUa.violations(print(badges(3), language))).isEmpty();
    }

    @Test
    void tenStandOnASheetAndNoneIsLost() throws IOException {
        ReadPdf read = new ReadPdf(print(badges(23), Language.EN));

        assertThat(read.pages()).isEqualTo(3);
        assertThat(read.text())
                .contains("Żaneta Σωτηρίου 1", "Їжакевич ТОВ", "Poland", "Speaker", "Żaneta Σωτηρίου 23");
    }

    @Test
    void longNamesStayOnTheirBadge() throws IOException {
        Badge badge = new Badge(
                "Technologie-Kooperationsbörse der Cluster für nachhaltige Energieversorgung und Mobilität 2027",
                "Maximiliane-Charlotte von Hohenlohe-Waldenburg-Schillingsfürst",
                "Gesellschaft für angewandte Forschung und Entwicklung im Maschinenbau mbH & Co. KG",
                "Deutschland",
                "Ausstellerinnen und Aussteller",
                ADDRESS.formatted(1));

        ReadPdf read = new ReadPdf(
                print(List.of(badge, badge, badge, badge, badge, badge, badge, badge, badge, badge), Language.DE));

        assertThat(read.pages()).isEqualTo(1);
        assertThat(read.text()).contains("Maximiliane-", "Deutschland", "Ausstellerinnen und Aussteller");
    }

    @Test
    void readersFindTheAddressInEveryCode() throws Exception {
        List<Badge> badges = badges(10);
        BufferedImage picture;
        try (PDDocument document = Loader.loadPDF(print(badges, Language.EN))) {
            picture = new PDFRenderer(document).renderImageWithDPI(0, 200);
        }

        assertThat(codes(picture))
                .containsExactlyInAnyOrderElementsOf(
                        badges.stream().map(Badge::address).toList());
    }

    /** Looks for one code in each tenth of the sheet, as one who scans has one badge before them. */
    private static List<String> codes(BufferedImage sheet) throws ReaderException {
        List<String> codes = new ArrayList<>();
        double millimetre = sheet.getWidth() / 210.0;
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 2; column++) {
                BufferedImage badge = sheet.getSubimage(
                        (int) ((15 + 90 * column) * millimetre),
                        (int) ((13.5 + 54 * row) * millimetre),
                        (int) (90 * millimetre),
                        (int) (54 * millimetre));
                int[] dots = badge.getRGB(0, 0, badge.getWidth(), badge.getHeight(), null, 0, badge.getWidth());
                Result[] found = new QRCodeMultiReader()
                        .decodeMultiple(new BinaryBitmap(new HybridBinarizer(
                                new RGBLuminanceSource(badge.getWidth(), badge.getHeight(), dots))));
                Arrays.stream(found).map(Result::getText).forEach(codes::add);
            }
        }
        return codes;
    }

    private static List<Badge> badges(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Badge(
                        "Matchmaking 2027",
                        "Żaneta Σωτηρίου " + number,
                        "Їжакевич ТОВ",
                        "Poland",
                        number == 1 ? "Speaker" : "",
                        ADDRESS.formatted(number)))
                .toList();
    }

    private static byte[] print(List<Badge> badges, Language language) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfPress.print(BadgePapers.of(badges, language), "Badges", language, file, (done, total) -> {});
        return file.toByteArray();
    }
}
