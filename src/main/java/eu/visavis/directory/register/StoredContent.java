package eu.visavis.directory.register;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** The content of a file that is stored in pieces; one of them is in memory at a time. */
final class StoredContent extends InputStream {
    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = {};
    private int position;
    private int number;
    private long read;

    /**
     * Reads pieces in the order of their numbers.
     *
     * @param pieces by number, from 0; empty behind the last one
     */
    StoredContent(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    /** Bytes that were taken out so far. */
    long position() {
        return read;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        while (position == piece.length) {
            Optional<byte[]> next = pieces.apply(number);
            if (next.isEmpty()) {
                return -1;
            }
            piece = next.get();
            position = 0;
            number++;
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, buffer, offset, count);
        position += count;
        read += count;
        return count;
    }
}
