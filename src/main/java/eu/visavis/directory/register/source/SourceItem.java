package eu.visavis.directory.register.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the next place of a file holds. */
public sealed interface SourceItem {
    /** Where it stands: the line of a file of lines, else the number of the record, from 1. */
    long place();

    /**
     * A record.
     *
     * @param values what it says by path, in the order of the file: names of columns, or names from the outside in,
     *     separated by dots; attributes of XML begin with "@". Lists have several values.
     */
    record Found(long place, Map<String, List<String>> values) implements SourceItem {
        public Found {
            values = new LinkedHashMap<>(values);
        }
    }

    /**
     * Something that is no record; the next one may be.
     *
     * @param key says why, as the key of a text
     */
    record Spoilt(long place, String key) implements SourceItem {}
}
