package eu.visavis.matchmaking.scoring.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words as plain Latin letters, so that related words of different languages look alike: no case, no accents, Greek and
 * Cyrillic transliterated.
 */
public final class Letters {
    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 5;
    private static final Map<Character, String> LATIN = Map.ofEntries(
            spelled('ß', "ss"),
            spelled('ø', "o"),
            spelled('ł', "l"),
            spelled('đ', "d"),
            spelled('æ', "ae"),
            spelled('œ', "oe"),
            spelled('ð', "d"),
            spelled('þ', "th"),
            spelled('ı', "i"),
            spelled('α', "a"),
            spelled('β', "v"),
            spelled('γ', "g"),
            spelled('δ', "d"),
            spelled('ε', "e"),
            spelled('ζ', "z"),
            spelled('η', "i"),
            spelled('θ', "th"),
            spelled('ι', "i"),
            spelled('κ', "k"),
            spelled('λ', "l"),
            spelled('μ', "m"),
            spelled('ν', "n"),
            spelled('ξ', "x"),
            spelled('ο', "o"),
            spelled('π', "p"),
            spelled('ρ', "r"),
            spelled('σ', "s"),
            spelled('ς', "s"),
            spelled('τ', "t"),
            spelled('υ', "y"),
            spelled('φ', "f"),
            spelled('χ', "ch"),
            spelled('ψ', "ps"),
            spelled('ω', "o"),
            spelled('а', "a"),
            spelled('б', "b"),
            spelled('в', "v"),
            spelled('г', "g"),
            spelled('д', "d"),
            spelled('е', "e"),
            spelled('ж', "zh"),
            spelled('з', "z"),
            spelled('и', "i"),
            spelled('к', "k"),
            spelled('л', "l"),
            spelled('м', "m"),
            spelled('н', "n"),
            spelled('о', "o"),
            spelled('п', "p"),
            spelled('р', "r"),
            spelled('с', "s"),
            spelled('т', "t"),
            spelled('у', "u"),
            spelled('ф', "f"),
            spelled('х', "h"),
            spelled('ц', "c"),
            spelled('ч', "ch"),
            spelled('ш', "sh"),
            spelled('щ', "sht"),
            spelled('ъ', "a"),
            spelled('ы', "y"),
            spelled('ь', ""),
            spelled('э', "e"),
            spelled('ю', "yu"),
            spelled('я', "ya"));

    private Letters() {}

    private static Map.Entry<Character, String> spelled(char letter, String latin) {
        return Map.entry(letter, latin);
    }

    /** Returns a word in plain Latin letters; what has no such spelling stays as it is. */
    public static String plain(String word) {
        String bare = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char letter = bare.charAt(i);
            if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                String latin = LATIN.get(letter);
                if (latin == null) {
                    plain.append(letter);
                } else {
                    plain.append(latin);
                }
            }
        }
        return plain.toString();
    }

    /**
     * Returns all runs of three to five letters of a word in plain letters, its borders counting as letters. Words of
     * one family share most of them, whatever their endings, and compounds share those of their parts.
     */
    public static List<String> runs(String plain) {
        List<String> runs = new ArrayList<>();
        String bordered = ' ' + plain + ' ';
        for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
            for (int start = 0; start + length <= bordered.length(); start++) {
                runs.add(bordered.substring(start, start + length));
            }
        }
        return runs;
    }
}
