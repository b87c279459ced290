package eu.visavis.web;

/**
 * One of the values that a field offers.
 *
 * @param hint what the choice means; may be empty
 */
public record Choice(String value, String label, String hint) {
    public Choice(String value, String label) {
        this(value, label, "");
    }
}
