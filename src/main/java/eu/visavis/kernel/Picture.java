package eu.visavis.kernel;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture that somebody sent, drawn anew: whatever else its file carried is gone. Small enough for the head of a page.
 *
 * @param png the picture as PNG, opaque where it was
 * @param width in pixels, at most 800
 * @param height in pixels, at most 400
 */
public record Picture(byte[] png, int width, int height) {
    /** The longest file that is looked at, in bytes. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    /** The most pixels that a file may have: drawing them takes memory, however short the file is. */
    static final long MAX_PIXELS = 16_000_000L;

    private static final int MAX_WIDTH = 800;
    private static final int MAX_HEIGHT = 400;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    /** One at a time, so that many big pictures cannot fill the memory together. */
    private static final Object PENCIL = new Object();

    static {
        ImageIO.setUseCache(false);
    }

    /**
     * Reads a PNG, JPEG or GIF file by its content, whatever its name says, and draws its first picture.
     *
     * @return empty if it is none of these, is damaged, or is too large in bytes or pixels
     */
    public static Optional<Picture> read(byte[] file) {
        if (file.length == 0 || file.length > MAX_BYTES) {
            return Optional.empty();
        }
        synchronized (PENCIL) {
            try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
                Optional<BufferedImage> decoded = decode(in);
                return decoded.map(Picture::scaled).map(Picture::of);
            } catch (IOException | RuntimeException | StackOverflowError e) {
                // The decoders of the JDK answer damaged files with many kinds of exceptions.
                return Optional.empty();
            }
        }
    }

    /** A picture drawn by the program itself. */
    public static Picture of(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written", e);
        }
        return new Picture(png.toByteArray(), image.getWidth(), image.getHeight());
    }

    private static Optional<BufferedImage> decode(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try {
            if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < 1 || height < 1 || (long) width * height > MAX_PIXELS) {
                return Optional.empty();
            }
            ImageReadParam coarse = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width / (2 * MAX_WIDTH), height / (2 * MAX_HEIGHT)));
            coarse.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(reader.read(0, coarse));
        } finally {
            reader.dispose();
        }
    }

    /** Fits it into the largest size, and into colours that every reader of PNG knows. */
    private static BufferedImage scaled(BufferedImage image) {
        double ratio =
                Math.min(1, Math.min(MAX_WIDTH / (double) image.getWidth(), MAX_HEIGHT / (double) image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * ratio));
        int height = Math.max(1, (int) Math.round(image.getHeight() * ratio));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pencil = drawn.createGraphics();
        pencil.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        Image shown = ratio < 1 ? image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING) : image;
        pencil.drawImage(shown, 0, 0, width, height, null);
        pencil.dispose();
        return drawn;
    }
}
