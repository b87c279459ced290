package eu.visavis.rules.web;

import eu.visavis.rules.HallWalks;
import java.util.ArrayList;
import java.util.List;

/**
 * The halls of an event, and the people who have a table of their own.
 *
 * @param code the event's
 * @param own in the order of the tables' numbers
 */
public record PlacesPage(String code, List<String> halls, List<OwnTable> own) {
    /** Somebody with a table of their own. */
    public record OwnTable(int number, String hall, String participant, String name, String organisation) {}

    /** A way from one hall to another; {@code field} is its name in the form. */
    public record Way(String field, String hall, String otherHall) {}

    /** Whether there are ways that can be stated. */
    public boolean hasWays() {
        return halls.size() >= 2 && halls.size() <= HallWalks.MAX_HALLS;
    }

    /** Whether there are too many halls for it. */
    public boolean hasTooManyHalls() {
        return halls.size() > HallWalks.MAX_HALLS;
    }

    /** The most halls between which ways can be stated. */
    public int mostHalls() {
        return HallWalks.MAX_HALLS;
    }

    /** Every way once. */
    public List<Way> ways() {
        return ways(halls);
    }

    static List<Way> ways(List<String> halls) {
        List<Way> ways = new ArrayList<>();
        for (int one = 0; one < halls.size(); one++) {
            for (int other = one + 1; other < halls.size(); other++) {
                ways.add(new Way("way-%d-%d".formatted(one, other), halls.get(one), halls.get(other)));
            }
        }
        return ways;
    }
}
