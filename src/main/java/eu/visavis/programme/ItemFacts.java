package eu.visavis.programme;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What organisers state of an item of the programme.
 *
 * @param titles by language, at least one
 * @param descriptions by language, may be none
 * @param place where it is held, may be empty
 * @param address where it is held over the network, an address of the web; may be empty
 * @param speakers as a text, may be empty
 * @param signUp whether people sign up; else it is for everybody
 * @param places for how many; empty for any number, and for everybody
 */
public record ItemFacts(
        ItemKind kind,
        Map<Language, String> titles,
        Map<Language, String> descriptions,
        TimeWindow time,
        String place,
        String address,
        String speakers,
        boolean signUp,
        OptionalInt places) {
    /** The most characters of a title. */
    public static final int MOST_TITLE = 200;

    /** The most characters of a description. */
    public static final int MOST_DESCRIPTION = 2000;

    /** The most characters of a place. */
    public static final int MOST_PLACE = 200;

    /** The most characters of an address. */
    public static final int MOST_ADDRESS = 500;

    /** The most characters that say who speaks. */
    public static final int MOST_SPEAKERS = 1000;

    /** The longest item, in hours. */
    public static final int MOST_HOURS = 24;

    /**
     * Checks what is stated.
     *
     * @throws IllegalArgumentException if there is no title or the number of places is below 1
     */
    public ItemFacts {
        titles = copy(titles);
        descriptions = copy(descriptions);
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("An item of the programme needs a title");
        }
        if (places.orElse(1) < 1) {
            throw new IllegalArgumentException("No item has " + places + " places");
        }
        if (!signUp) {
            places = OptionalInt.empty();
        }
    }

    private static Map<Language, String> copy(Map<Language, String> texts) {
        Map<Language, String> copy = new EnumMap<>(Language.class);
        copy.putAll(texts);
        return copy;
    }

    /** The same at another time. */
    public ItemFacts at(TimeWindow other) {
        return new ItemFacts(kind, titles, descriptions, other, place, address, speakers, signUp, places);
    }

    /** Whether those who come have to know of the change to others. */
    boolean moves(ItemFacts others) {
        return !time.equals(others.time) || !place.equals(others.place) || !address.equals(others.address);
    }
}
