package eu.visavis.text;

import com.ibm.icu.text.Transliterator;

/** Writes words of other scripts in Latin letters, by the rules of Unicode's Common Locale Data Repository. */
public final class LatinScript {
    private static final Transliterator ANY = Transliterator.getInstance("Any-Latin");

    private static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private LatinScript() {}

    /** The text in the letters of ASCII as far as they go: "Straße" as "Strasse", "Łódź" as "Lodz". */
    public static String plain(String text) {
        return PLAIN.transliterate(text);
    }

    /** The word in Latin letters; one that has only such letters as it is. Accents stay. */
    public static String of(String word) {
        return word.codePoints().allMatch(LatinScript::isLatin) ? word : ANY.transliterate(word);
    }

    private static boolean isLatin(int letter) {
        return !Character.isLetter(letter) || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }
}
