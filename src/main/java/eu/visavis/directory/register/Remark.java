package eu.visavis.directory.register;

/**
 * What was found wrong in a file of a register.
 *
 * @param place the line of a file of lines, else the number of the record, from 1; 0 for the whole file
 * @param field what it is about; null for the record as a whole
 * @param value what stood there, shortened
 * @param key says what is wrong, as the key of a text
 * @param refused whether the record was left out; else only the value was
 */
public record Remark(long place, RegisterField field, String value, String key, boolean refused) {
    private static final int LONGEST_VALUE = 100;

    public Remark {
        value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE - 1) + "…" : value;
    }

    static Remark ofRecord(long place, String key) {
        return new Remark(place, null, "", key, true);
    }
}
