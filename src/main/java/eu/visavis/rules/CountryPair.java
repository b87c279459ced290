package eu.visavis.rules;

/**
 * How many meetings there should be at least between people of two countries.
 *
 * @param country ISO 3166-1 alpha-2 code, the one that comes first by its letters
 * @param otherCountry another one
 * @param least 1 or more
 */
public record CountryPair(String country, String otherCountry, int least) {
    /** The highest number that can be stated. */
    public static final int HIGHEST = 9999;

    /**
     * Checks order and number.
     *
     * @throws IllegalArgumentException if the countries are not in order or the number is out of its range
     */
    public CountryPair {
        if (country.compareTo(otherCountry) >= 0 || least < 1 || least > HIGHEST) {
            throw new IllegalArgumentException(
                    "There are no %d meetings between %s and %s".formatted(least, country, otherCountry));
        }
    }

    /** The same for two different countries, whichever comes first. */
    public static CountryPair between(String one, String other, int least) {
        return one.compareTo(other) < 0 ? new CountryPair(one, other, least) : new CountryPair(other, one, least);
    }

    /** Whether a meeting of people from there and there counts. */
    public boolean joins(String one, String other) {
        return country.equals(one) && otherCountry.equals(other) || country.equals(other) && otherCountry.equals(one);
    }
}
