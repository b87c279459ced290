package eu.visavis.account.secret;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;

/**
 * How easily a password is guessed: by lists of passwords that are used most, by words, rows of keys, dates and
 * repetitions. The lists are those of zxcvbn (MIT licence), which Dropbox made from published collections.
 */
public final class Guessing {
    /** Guesses that somebody makes at a page without being slowed down; zxcvbn's score of 2 begins here. */
    private static final double GUESSES = 1e6;

    /** Beyond it the estimate only takes longer. */
    private static final int LOOKED_AT = 64;

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private Guessing() {}

    /**
     * Whether a password is among the first million that somebody would try.
     *
     * @param own words that belong to the person, such as the name
     */
    public static boolean isEasy(String password, List<String> own) {
        String beginning = password.length() > LOOKED_AT ? password.substring(0, LOOKED_AT) : password;
        return ESTIMATE.measure(beginning, own).getGuesses() < GUESSES;
    }
}
