package eu.visavis.directory.register;

import java.util.Optional;

/**
 * What a network says of a register.
 *
 * @param credit the line that has to be shown with what comes from it, "" if none has to
 * @param country of companies of which the register states none (ISO 3166-1 alpha-2), or ""
 * @param area codes of regions and beginnings of postal codes, between spaces, to which the directory is limited; "" for
 *     none
 */
public record RegisterTerms(String name, String credit, String country, String area) {
    /** What of a typed area is neither a region nor the beginning of a postal code. */
    public static Optional<String> wrongPart(String typed) {
        return Area.read(typed).wrong();
    }

    /** A typed area as it is stored: codes between single spaces. */
    public static String areaOf(String typed) {
        return Area.read(typed).area().written();
    }
}
