package eu.visavis.scheduling.fairness;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a plan gives to people who have something in common.
 *
 * @param key what they have in common
 * @param people how many they are
 * @param wishes the wished meetings of each of them, added up
 * @param meetings the meetings of each of them, added up
 */
public record GroupShare(String key, int people, int wishes, int meetings) {
    /** With fewer people, single wishes decide the figures. */
    public static final int ENOUGH = 3;

    private static final Comparator<GroupShare> GREATEST_FIRST =
            Comparator.comparingInt(GroupShare::people).reversed().thenComparing(GroupShare::key);

    /** Parts people by what they have in common; the greatest group first. */
    public static List<GroupShare> by(Collection<PersonShare> shares, Function<PersonShare, String> key) {
        Map<String, GroupShare> groups = new TreeMap<>();
        shares.forEach(share -> groups.merge(
                key.apply(share),
                new GroupShare(key.apply(share), 1, share.wishes(), share.meetings()),
                GroupShare::plus));
        return groups.values().stream().sorted(GREATEST_FIRST).toList();
    }

    private GroupShare plus(GroupShare other) {
        return new GroupShare(key, people + other.people, wishes + other.wishes, meetings + other.meetings);
    }

    /** Whether there are too few people to draw conclusions. */
    public boolean isSmall() {
        return people < ENOUGH;
    }

    /** Meetings for each person. */
    public double perPerson() {
        return (double) meetings / people;
    }

    /** The share of the wishes that came true; 0 if there are none. */
    public double met() {
        return wishes == 0 ? 0 : (double) meetings / wishes;
    }
}
