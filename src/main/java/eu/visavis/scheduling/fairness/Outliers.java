package eu.visavis.scheduling.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who has far fewer or far more meetings than their wishes let expect. Expected are as many meetings as somebody has
 * wishes, times the share of all wishes that came true. Far means: by more than twice the standard deviation of all who
 * could have a meeting, and by one meeting at least. Whoever has no meeting though there are two wishes or more is among
 * those with far fewer in any case.
 *
 * @param met the share of all wishes that came true
 * @param deviation the standard deviation from what is expected, in meetings
 * @param few those with far fewer, the farthest first
 * @param many those with far more, the farthest first
 */
public record Outliers(double met, double deviation, List<Outlier> few, List<Outlier> many) {
    private static final int FAR = 2;
    private static final int FEWEST_WISHES = 2;

    /**
     * One of them.
     *
     * @param expected how many meetings the wishes let expect
     */
    public record Outlier(PersonShare share, double expected) {
        /** Meetings beyond what is expected; below 0 if there are fewer. */
        public double beyond() {
            return share.meetings() - expected;
        }

        private boolean isFar(double deviation) {
            double distance = Math.abs(beyond());
            return distance >= 1 && distance > FAR * deviation;
        }

        private boolean isWithout() {
            return share.meetings() == 0 && share.wishes() >= FEWEST_WISHES;
        }
    }

    /** Finds them among those who could have a meeting. */
    public static Outliers of(Fairness fairness) {
        List<PersonShare> possible = fairness.possible();
        double met = new Fairness(possible).met();
        List<Outlier> all = possible.stream()
                .map(share -> new Outlier(share, share.wishes() * met))
                .toList();
        double deviation = Math.sqrt(all.stream()
                .mapToDouble(one -> one.beyond() * one.beyond())
                .average()
                .orElse(0));
        List<Outlier> few = new ArrayList<>();
        List<Outlier> many = new ArrayList<>();
        for (Outlier one : all) {
            if (one.isWithout() || (one.beyond() < 0 && one.isFar(deviation))) {
                few.add(one);
            } else if (one.isFar(deviation)) {
                many.add(one);
            }
        }
        Comparator<Outlier> rising = Comparator.comparingDouble(Outlier::beyond);
        few.sort(rising.thenComparingLong(one -> one.share().participantId()));
        many.sort(rising.reversed().thenComparingLong(one -> one.share().participantId()));
        return new Outliers(met, deviation, List.copyOf(few), List.copyOf(many));
    }
}
