package eu.visavis.directory.register.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** What a compressed file expands to, up to a limit; a file that was cut off or spoilt is no fault of ours. */
final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (ZipException | EOFException e) {
            throw new UnreadableSource(0, "directory.source.cutOff", e);
        }
        left -= Math.max(read, 0);
        if (left < 0) {
            throw new UnreadableSource(0, "directory.source.tooLarge");
        }
        return read;
    }
}
