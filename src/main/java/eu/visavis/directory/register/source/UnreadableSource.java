package eu.visavis.directory.register.source;

import java.io.IOException;

/** A file that cannot be read any further, through its own fault. */
public final class UnreadableSource extends IOException {
    private static final long serialVersionUID = 1L;

    private final long place;
    private final String key;

    /**
     * Says where and why.
     *
     * @param place the line or the number of the record, from 1; 0 if the whole file is meant
     * @param key the key of a text
     */
    public UnreadableSource(long place, String key) {
        this(place, key, null);
    }

    UnreadableSource(long place, String key, Throwable cause) {
        super(key + " at " + place, cause);
        this.place = place;
        this.key = key;
    }

    public long place() {
        return place;
    }

    public String key() {
        return key;
    }
}
