package eu.visavis.text;

import com.ibm.icu.text.Transliterator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names for the files of one folder: plain letters, digits and hyphens that every system can unpack, each given only
 * once. Not safe for concurrent use.
 */
public final class FileNames {
    private static final int LENGTH = 80;

    private final Set<String> given = new HashSet<>();

    /**
     * Returns the next name, for example "Merigot-Therese.ics".
     *
     * @param title in any script; what has no Latin letters becomes "file"
     * @param ending without the dot
     */
    public String next(String title, String ending) {
        String stem = plain(title);
        String name = stem + "." + ending;
        for (int i = 2; !given.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + "-" + i + "." + ending;
        }
        return name;
    }

    private static String plain(String title) {
        String latin = Latin.LETTERS.transliterate(title);
        String joined = latin.replaceAll("['\"’]", "").replaceAll("[^A-Za-z0-9]+", "-");
        String cut = joined.length() > LENGTH ? joined.substring(0, LENGTH) : joined;
        String plain = cut.replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "file" : plain;
    }

    /** Loaded on first use only: the rules are large. */
    private static final class Latin {
        static final Transliterator LETTERS =
                Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII");
    }
}
