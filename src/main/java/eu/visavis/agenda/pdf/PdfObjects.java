package eu.visavis.agenda.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * Writes the objects of a PDF file one after the other, so that none has to be kept: only the place of each is
 * remembered. Objects without a stream are packed together (ISO 32000-1, 7.5.7).
 */
final class PdfObjects {
    private static final int PACK = 200;
    private static final int OFFSET_BYTES = 5;

    private final OutputStream out;
    private long written;
    private int last;

    /** By object number: twice the offset, or twice the number of the pack and the place in it, plus one. */
    private long[] places = new long[4096];

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final StringBuilder packedPlaces = new StringBuilder();
    private int packNumber;
    private int packSize;

    PdfObjects(OutputStream out) throws IOException {
        this.out = out;
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Returns a number for an object that is written later. */
    int reserve() {
        last++;
        if (last >= places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        return last;
    }

    /** What stands for a numbered object inside of others. */
    static COSObject reference(int number) {
        return new COSObject(COSNull.NULL, new COSObjectKey(number, 0));
    }

    /**
     * Writes an object.
     *
     * @param numbers the number of what is to be referred to, or null for what is to be written in place
     */
    void put(int number, COSBase value, Function<COSBase, Integer> numbers) throws IOException {
        if (value instanceof COSStream stream) {
            try (InputStream raw = stream.createRawInputStream()) {
                putStream(number, new COSDictionary(stream), numbers, raw.readAllBytes());
            }
            return;
        }
        if (packSize == 0) {
            packNumber = reserve();
        }
        places[number] = ((long) packNumber * PACK + packSize) * 2 + 1;
        packedPlaces.append(number).append(' ').append(packed.size()).append(' ');
        write(value, numbers, packed);
        packed.write('\n');
        packSize++;
        if (packSize == PACK) {
            endPack();
        }
    }

    /** Writes a stream as it is. */
    void putStream(int number, COSDictionary dictionary, byte[] content) throws IOException {
        putStream(number, dictionary, base -> null, content);
    }

    /** Ends the file; the numbers are those of its catalogue and of what it says about itself. */
    void end(int catalog, int information) throws IOException {
        endPack();
        int number = reserve();
        places[number] = written * 2;
        long start = written;
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.XREF);
        dictionary.setInt(COSName.SIZE, last + 1);
        dictionary.setItem(COSName.W, numbers(1, OFFSET_BYTES, 2));
        dictionary.setItem(COSName.ROOT, reference(catalog));
        dictionary.setItem(COSName.INFO, reference(information));
        dictionary.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        putStream(number, dictionary, deflated(crossReferences()));
        write(("startxref\n" + start + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
    }

    static COSArray numbers(int... values) {
        COSArray array = new COSArray();
        for (int value : values) {
            array.add(COSInteger.get(value));
        }
        return array;
    }

    private byte[] crossReferences() {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        table.writeBytes(entry(0, 0, 0xFFFF));
        for (int number = 1; number <= last; number++) {
            long place = places[number];
            boolean inPack = (place & 1) == 1;
            table.writeBytes(inPack ? entry(2, place / 2 / PACK, (int) (place / 2 % PACK)) : entry(1, place / 2, 0));
        }
        return table.toByteArray();
    }

    private static byte[] entry(int type, long place, int index) {
        byte[] entry = new byte[1 + OFFSET_BYTES + 2];
        entry[0] = (byte) type;
        for (int i = 0; i < OFFSET_BYTES; i++) {
            entry[OFFSET_BYTES - i] = (byte) (place >>> (8 * i));
        }
        entry[OFFSET_BYTES + 1] = (byte) (index >>> 8);
        entry[OFFSET_BYTES + 2] = (byte) index;
        return entry;
    }

    private void endPack() throws IOException {
        if (packSize == 0) {
            return;
        }
        byte[] head = packedPlaces.toString().getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(head);
        packed.writeTo(content);
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.OBJ_STM);
        dictionary.setInt(COSName.N, packSize);
        dictionary.setInt(COSName.FIRST, head.length);
        dictionary.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        packed.reset();
        packedPlaces.setLength(0);
        packSize = 0;
        putStream(packNumber, dictionary, deflated(content.toByteArray()));
    }

    private void putStream(int number, COSDictionary dictionary, Function<COSBase, Integer> numbers, byte[] content)
            throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        dictionary.setInt(COSName.LENGTH, content.length);
        writeInPlace(dictionary, numbers, head);
        places[number] = written * 2;
        write((number + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
        write(head.toByteArray());
        write("\nstream\n".getBytes(StandardCharsets.US_ASCII));
        write(content);
        write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static void write(COSBase value, Function<COSBase, Integer> numbers, OutputStream to) throws IOException {
        Integer number = numbers.apply(value);
        if (number == null) {
            writeInPlace(value, numbers, to);
        } else {
            writeReference(number, to);
        }
    }

    private static void writeInPlace(COSBase value, Function<COSBase, Integer> numbers, OutputStream to)
            throws IOException {
        if (value instanceof COSObject object) {
            writeReference(object.getKey().getNumber(), to);
        } else if (value instanceof COSDictionary dictionary) {
            to.write(COSWriter.DICT_OPEN);
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                entry.getKey().writePDF(to);
                to.write(' ');
                write(entry.getValue(), numbers, to);
            }
            to.write(COSWriter.DICT_CLOSE);
        } else if (value instanceof COSArray array) {
            to.write(COSWriter.ARRAY_OPEN);
            for (COSBase item : array) {
                write(item, numbers, to);
                to.write(' ');
            }
            to.write(COSWriter.ARRAY_CLOSE);
        } else {
            writeSimple(value, to);
        }
    }

    private static void writeSimple(COSBase value, OutputStream to) throws IOException {
        if (value instanceof COSName name) {
            name.writePDF(to);
        } else if (value instanceof COSInteger number) {
            number.writePDF(to);
        } else if (value instanceof COSFloat number) {
            number.writePDF(to);
        } else if (value instanceof COSBoolean truth) {
            truth.writePDF(to);
        } else if (value instanceof COSString string) {
            COSWriter.writeString(string, to);
        } else if (value == null || value instanceof COSNull) {
            COSNull.NULL.writePDF(to);
        } else {
            throw new IllegalArgumentException("Not an object of PDF: " + value.getClass());
        }
    }

    private static void writeReference(long number, OutputStream to) throws IOException {
        to.write((number + " 0 R").getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(deflated)) {
            deflater.write(content);
        }
        return deflated.toByteArray();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }
}
