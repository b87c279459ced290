package eu.visavis.directory.duplicate;

import eu.visavis.kernel.SearchKey;
import eu.visavis.text.LatinScript;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What two entries are compared by.
 *
 * @param words of the name without legal forms, in Latin letters without accents
 * @param number in the register, letters and digits only
 * @param place postal code, else town; "" if neither is known
 */
record Candidate(
        long entryId, List<String> words, String number, String vatId, String place, Grams name, Grams street) {
    private static final int SHORTEST_NUMBER = 4;

    /** Words that say what kind of company it is; companies that differ in them alone are candidates. */
    private static final Set<String> FORMS = Set.of(
            "gmbh", "ag", "kg", "ohg", "gbr", "ug", "mbh", "co", "ev", "eg", "se", "sro", "as", "vos", "ks", "ops",
            "spol", "ro", "spzoo", "spolka", "sp", "zoo", "sa", "sarl", "sas", "sasu", "eurl", "srl", "spa", "snc",
            "sl", "slu", "bv", "nv", "vof", "ltd", "limited", "plc", "llc", "inc", "oy", "oyj", "kft", "zrt", "doo",
            "uab", "lda", "ab", "aps", "und", "and", "et", "the");

    static Candidate of(
            long entryId, String name, String number, String vatId, String street, String postalCode, String town) {
        List<String> words = words(name);
        String place = plain(postalCode).replace(" ", "");
        return new Candidate(
                entryId,
                words,
                comparable(number),
                comparable(vatId),
                place.isEmpty() ? plain(town) : place,
                Grams.of(words.stream().sorted().collect(Collectors.joining(" "))),
                Grams.of(plain(street).replace("strasse", "str").replace(".", "")));
    }

    /** Whether the number is long enough to mean one company. */
    boolean hasNumber() {
        return number.length() >= SHORTEST_NUMBER && !number.chars().allMatch(c -> c == '0');
    }

    private static List<String> words(String name) {
        // "s.r.o." and "Sp. z o.o." are one word
        String joined = plain(name.replaceAll("(?<=\\b\\p{L})\\.\\s?(?=\\p{L}\\b)", ""));
        return Arrays.stream(joined.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1 || word.chars().allMatch(Character::isDigit))
                .filter(word -> !FORMS.contains(word))
                .distinct()
                .toList();
    }

    /** Without case and accents; ä and ae are the same. */
    private static String plain(String text) {
        return SearchKey.ofName(LatinScript.of(text))
                .replace("ß", "ss")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
    }

    private static String comparable(String number) {
        return plain(number).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
