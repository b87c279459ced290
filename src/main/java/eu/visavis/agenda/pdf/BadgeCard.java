package eu.visavis.agenda.pdf;

import eu.visavis.agenda.Badge;
import eu.visavis.qr.QrCode;
import java.util.Base64;

/**
 * A badge as it is printed.
 *
 * @param size how large the name is: "name", "name name-long" or "name name-longest"
 * @param code a picture of the code, as PNG in Base64
 */
public record BadgeCard(
        String event, String name, String size, String organisation, String country, String type, String code) {
    /** From that many letters of one word, or twice as many of the whole, a name needs smaller letters. */
    private static final int LONG = 13;

    private static final int LONGEST = 18;

    static BadgeCard of(Badge badge) {
        return new BadgeCard(
                Clipped.to(56, badge.event()),
                Clipped.to(60, badge.name()),
                size(badge.name()),
                Clipped.to(70, badge.organisation()),
                badge.country(),
                Clipped.to(34, badge.type()),
                Base64.getEncoder().encodeToString(QrCode.of(badge.address()).png()));
    }

    private static String size(String name) {
        int longest = 0;
        for (String word : name.split("[\\s-]+")) {
            longest = Math.max(longest, word.length());
        }
        int needed = Math.max(longest, (name.length() + 1) / 2);
        if (needed >= LONGEST) {
            return "name name-longest";
        }
        return needed >= LONG ? "name name-long" : "name";
    }
}
