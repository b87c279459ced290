package eu.visavis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    private static final byte[] PNG_SIGN = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void readsWhatBrowsersSendByContent(String format) throws IOException {
        Picture picture = Picture.read(file(300, 120, format)).orElseThrow();

        assertThat(picture.width()).isEqualTo(300);
        assertThat(picture.height()).isEqualTo(120);
        assertThat(picture.png()).startsWith(PNG_SIGN);
    }

    @Test
    void fitsWhatIsLargerIntoItsSize() throws IOException {
        Picture wide = Picture.read(file(3000, 300, "png")).orElseThrow();
        Picture high = Picture.read(file(300, 3000, "png")).orElseThrow();

        assertThat(List.of(wide.width(), wide.height())).isEqualTo(List.of(800, 80));
        assertThat(List.of(high.width(), high.height())).isEqualTo(List.of(40, 400));
    }

    @Test
    void keepsTheColoursOfWhatItMakesSmaller() throws IOException {
        Picture small = Picture.read(file(2400, 1200, "png")).orElseThrow();

        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(small.png()));
        assertThat(new Color(drawn.getRGB(200, 200))).isEqualTo(Color.RED);
        assertThat(new Color(drawn.getRGB(600, 200))).isEqualTo(Color.BLUE);
    }

    @Test
    void dropsWhateverElseTheFileCarries() throws IOException {
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        Picture picture = Picture.read(join(file(20, 20, "png"), script)).orElseThrow();

        assertThat(new String(picture.png(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @ParameterizedTest(name = "file {index}")
    @MethodSource("hostileFiles")
    void refusesWhatIsNoPictureOrTooMuchOfOne(String name, byte[] file) {
        assertThat(Picture.read(file)).as(name).isEmpty();
    }

    /** Cut anywhere, a file is refused or drawn as far as it goes; nothing else comes out of it. */
    @Test
    void survivesFilesThatAreCutOrChanged() throws IOException {
        Random random = new Random(7);
        for (String format : List.of("png", "jpg", "gif")) {
            byte[] file = file(64, 48, format);
            for (int attempt = 0; attempt < 150; attempt++) {
                byte[] bad = attempt % 2 == 0
                        ? Arrays.copyOf(file, random.nextInt(file.length))
                        : changed(file, 1 + random.nextInt(8), random);
                Picture.read(bad).ifPresent(picture -> {
                    assertThat(picture.png()).startsWith(PNG_SIGN);
                    assertThat(picture.width()).isBetween(1, 800);
                    assertThat(picture.height()).isBetween(1, 400);
                });
            }
        }
    }

    static Stream<Arguments> hostileFiles() throws IOException {
        List<Arguments> files = new ArrayList<>();
        files.add(Arguments.of("nothing", new byte[0]));
        files.add(Arguments.of("one byte", new byte[] {0}));
        files.add(Arguments.of("zeros", new byte[10_000]));
        files.add(Arguments.of("sign alone", PNG_SIGN));
        for (String text : List.of(
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>",
                "<html><script>alert(1)</script></html>",
                "GIF89a/*<script>alert(1)</script>*/",
                "GIF89a",
                "GIF87a\1\0\1\0",
                "%PDF-1.7\n1 0 obj",
                "%!PS-Adobe-3.0 EPSF-3.0\n(%pipe%id) (w) file",
                "push graphic-context\nfill 'url(https://x.example/|id)'\npop graphic-context",
                "#!/bin/sh\nid",
                "<?php system('id'); ?>",
                "BM not really a bitmap",
                "P6 1 1 255\n\1\2\3",
                "II*\0\10\0\0\0",
                "MM\0*\0\0\0\10",
                "RIFF\20\0\0\0WEBPVP8 ",
                "\0\0\0\40ftypavif",
                "\0\0\0\40ftypheic",
                "\0\0\1\0\1\0\20\20",
                "PK\3\4 a zip",
                "\37\213\10 gzip",
                "id,name\n1,Müller",
                "data:image/png;base64,iVBORw0KGgo=",
                "ÿØÿà no JPEG")) {
            files.add(Arguments.of(text, text.getBytes(StandardCharsets.ISO_8859_1)));
        }
        for (String format : List.of("bmp", "wbmp")) {
            files.add(Arguments.of("a picture as " + format, file(20, 20, format)));
        }
        files.add(Arguments.of("too many bytes", join(file(20, 20, "png"), new byte[Picture.MAX_BYTES])));
        files.add(Arguments.of("a bomb of 60,000 by 60,000", png(60_000, 60_000, new byte[100])));
        files.add(Arguments.of("a bomb of 16,001 by 1,000", png(16_001, 1_000, deflated(16_001L * 1_000))));
        files.add(Arguments.of("as wide as numbers go", png(Integer.MAX_VALUE, 1, new byte[10])));
        files.add(Arguments.of("as large as numbers go", png(Integer.MAX_VALUE, Integer.MAX_VALUE, new byte[10])));
        files.add(Arguments.of("no width", png(0, 10, new byte[10])));
        files.add(Arguments.of("no height", png(10, 0, new byte[10])));
        files.add(Arguments.of("a negative width", png(-5, 10, new byte[10])));
        files.add(Arguments.of("no pixels", png(10, 10, new byte[0])));
        files.add(Arguments.of("pixels that are no deflate stream", png(10, 10, new byte[] {1, 2, 3, 4})));
        files.add(Arguments.of("a GIF of 65,535 by 65,535", gif(0xffff, 0xffff)));
        files.add(Arguments.of("a JPEG that says 65,500 by 65,500", jpegOf(65_500)));
        files.add(Arguments.of("half a JPEG head", Arrays.copyOf(file(20, 20, "jpg"), 30)));
        files.add(Arguments.of("half a PNG head", Arrays.copyOf(file(20, 20, "png"), 20)));
        return files.stream();
    }

    @Test
    void knowsAtLeastFortyHostileFiles() throws IOException {
        assertThat(hostileFiles()).hasSizeGreaterThanOrEqualTo(40);
    }

    private static byte[] file(int width, int height, String format) throws IOException {
        int type = format.equals("wbmp") ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pencil = image.createGraphics();
        pencil.setColor(Color.RED);
        pencil.fillRect(0, 0, width / 2, height);
        pencil.setColor(Color.BLUE);
        pencil.fillRect(width / 2, 0, width - width / 2, height);
        pencil.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).as(format).isTrue();
        return out.toByteArray();
    }

    /** A PNG file with 8 bits of grey whose head says what it likes. */
    private static byte[] png(int width, int height, byte[] pixels) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream numbers = new DataOutputStream(head);
        numbers.writeInt(width);
        numbers.writeInt(height);
        numbers.write(new byte[] {8, 0, 0, 0, 0});
        return join(PNG_SIGN, chunk("IHDR", head.toByteArray()), chunk("IDAT", pixels), chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] content) throws IOException {
        byte[] named = join(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream numbers = new DataOutputStream(out);
        numbers.writeInt(content.length);
        numbers.write(named);
        numbers.writeInt((int) sum.getValue());
        return out.toByteArray();
    }

    private static byte[] deflated(long zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(9))) {
            byte[] some = new byte[100_000];
            for (long left = zeros; left > 0; left -= some.length) {
                packed.write(some, 0, (int) Math.min(left, some.length));
            }
        }
        return out.toByteArray();
    }

    private static byte[] gif(int width, int height) {
        byte[] file =
                "GIF89a....\200\0\0\0\0\0\377\377\377,\0\0\0\0....\0\2\2D\1\0;".getBytes(StandardCharsets.ISO_8859_1);
        for (int at : new int[] {6, 24}) {
            file[at] = (byte) width;
            file[at + 1] = (byte) (width >> 8);
            file[at + 2] = (byte) height;
            file[at + 3] = (byte) (height >> 8);
        }
        return file;
    }

    private static byte[] jpegOf(int side) throws IOException {
        byte[] file = file(20, 20, "jpg");
        for (int i = 0; i < file.length - 8; i++) {
            if ((file[i] & 0xff) == 0xff && (file[i + 1] & 0xff) == 0xc0) {
                file[i + 5] = (byte) (side >> 8);
                file[i + 6] = (byte) side;
                file[i + 7] = (byte) (side >> 8);
                file[i + 8] = (byte) side;
            }
        }
        return file;
    }

    private static byte[] changed(byte[] file, int bytes, Random random) {
        byte[] changed = file.clone();
        for (int i = 0; i < bytes; i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        return changed;
    }

    private static byte[] join(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }
}
