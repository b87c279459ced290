package eu.visavis.intake.table;

import java.util.List;

/** A file cannot be taken apart, or is larger than is taken. */
public class UnreadableTable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * A refusal in words.
     *
     * @param key a message key; its text says what to do
     */
    public UnreadableTable(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    /** What the message names. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
