package eu.visavis.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code (ISO/IEC 18004) with its quiet zone of four modules, as a drawing or a picture. */
public final class QrCode {
    /** Dots a module in pictures: enough for sharp edges on paper. */
    private static final int DOTS = 8;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /**
     * The code of a text.
     *
     * @throws IllegalArgumentException if the text is too long, which begins at some 2,900 characters
     */
    public static QrCode of(String text) {
        try {
            return new QrCode(
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4)));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", e);
        }
    }

    /** Modules on each side, with the quiet zone around. */
    public int size() {
        return modules.getWidth();
    }

    /** The dark modules as a path of SVG, one unit each. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            int x = 0;
            while (x < size()) {
                int from = x;
                while (x < size() && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    int length = x - from;
                    path.append('M').append(from).append(' ').append(y);
                    path.append('h')
                            .append(length)
                            .append("v1h-")
                            .append(length)
                            .append('z');
                }
                x++;
            }
        }
        return path.toString();
    }

    /** A picture in black and white, as PNG. */
    public byte[] png() {
        int side = size() * DOTS;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, modules.get(x / DOTS, y / DOTS) ? 0x000000 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return png.toByteArray();
    }
}
