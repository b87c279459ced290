package eu.visavis.account;

import eu.visavis.account.openid.Claims;

/** The name of somebody new, from what a provider says: without line breaks and signs that nobody sees, within bounds. */
record StatedName(String first, String last) {
    private static final int LONGEST = 100;

    static StatedName of(Claims claims, String email) {
        String first = plain(claims.givenName());
        String last = plain(claims.familyName());
        if (first.isEmpty() && last.isEmpty()) {
            last = plain(claims.name()); // nobody can tell for all the world's names which part is which
        }
        return last.isEmpty() && first.isEmpty()
                ? new StatedName("", plain(email.substring(0, email.indexOf('@'))))
                : new StatedName(first, last);
    }

    private static String plain(String said) {
        String plain = said.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip();
    }
}
