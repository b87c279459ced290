package eu.visavis.directory.register.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** A text without the mark of the order of bytes that Windows puts before UTF-8. */
final class WithoutMark extends FilterReader {
    private static final char MARK = '\uFEFF';

    private boolean begun;

    WithoutMark(Reader text) {
        super(new PushbackReader(text));
    }

    @Override
    public int read() throws IOException {
        begin();
        return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        begin();
        return super.read(buffer, offset, length);
    }

    private void begin() throws IOException {
        if (begun) {
            return;
        }
        begun = true;
        int first = in.read();
        if (first >= 0 && first != MARK) {
            ((PushbackReader) in).unread(first);
        }
    }
}
