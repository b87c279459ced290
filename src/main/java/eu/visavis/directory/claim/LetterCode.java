package eu.visavis.directory.claim;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.ReadableLetters;
import eu.visavis.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The code that a letter carries to a company's registered address. Only its digest is stored.
 *
 * @param letters eight that cannot be confused with each other: forty bits of chance, of which five tries are allowed
 */
public record LetterCode(String letters) {
    private static final int LENGTH = 8;

    static LetterCode random() {
        return new LetterCode(ReadableLetters.random(LENGTH));
    }

    /** A code as somebody typed it: with or without the dash, and with letters that look like digits. */
    static LetterCode typed(String typed) {
        return new LetterCode(typed.toLowerCase(Locale.ROOT)
                .replaceAll("[^0-9a-z]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1'));
    }

    /** What is stored of the code of a claim. */
    String digest(PublicCode claim) {
        return Sha256.hex((claim + " " + letters).getBytes(StandardCharsets.UTF_8));
    }

    /** As the letter shows it, in two halves. */
    public String written() {
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return "LetterCode[…]"; // never into a log
    }
}
