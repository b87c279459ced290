package eu.visavis.matchmaking.scoring;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Codes of the Common Procurement Vocabulary as digits that say something: division (2), group (3), class (4), category
 * (5) and finer, without the zeros that fill up eight digits.
 */
record CpvCodes(Set<String> significant) {
    private static final Pattern CODE = Pattern.compile("(\\d{8})(-\\d)?");
    private static final int DIVISION = 2;

    static CpvCodes of(Set<String> codes) {
        Set<String> significant = new TreeSet<>();
        for (String code : codes) {
            var matcher = CODE.matcher(code.strip());
            if (matcher.matches()) {
                significant.add(withoutFilling(matcher.group(1)));
            }
        }
        return new CpvCodes(significant);
    }

    /** Returns the longest beginning that a code of each side shares, or an empty text if none is finer than a division. */
    String closestTo(CpvCodes others) {
        String closest = "";
        for (String code : significant) {
            for (String other : others.significant) {
                String shared = sharedBeginning(code, other);
                closest = shared.length() > closest.length() ? shared : closest;
            }
        }
        return closest.length() > DIVISION ? closest : "";
    }

    /** The codes and all their beginnings that are finer than a division. */
    Set<String> beginnings() {
        Set<String> beginnings = new TreeSet<>();
        for (String code : significant) {
            for (int end = DIVISION + 1; end <= code.length(); end++) {
                beginnings.add(code.substring(0, end));
            }
        }
        return beginnings;
    }

    private static String withoutFilling(String code) {
        int end = code.length();
        while (end > DIVISION && code.charAt(end - 1) == '0') {
            end--;
        }
        return code.substring(0, end);
    }

    private static String sharedBeginning(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
