package eu.visavis.matchmaking;

/**
 * Two participants who should meet, and how much a schedule gains by it.
 *
 * @param first the participant with the smaller id
 * @param second the participant with the greater id
 * @param weight 1 to 10
 */
public record MeetingWish(long first, long second, int weight) {
    public MeetingWish {
        if (first >= second) {
            throw new IllegalArgumentException("The smaller id comes first: " + first + ", " + second);
        }
    }
}
