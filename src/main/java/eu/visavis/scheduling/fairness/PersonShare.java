package eu.visavis.scheduling.fairness;

/**
 * What a plan gives to one person.
 *
 * @param participantId whose share it is
 * @param wishes the wished meetings that this person is one side of
 * @param meetings those of them that have a place
 * @param possible whether the person could have a meeting at all: one of the wishes at least is with somebody who is
 *     there at the same time
 */
public record PersonShare(long participantId, int wishes, int meetings, boolean possible) {
    public PersonShare {
        if (meetings < 0 || meetings > wishes) {
            throw new IllegalArgumentException(
                    "Participant %d cannot have %d meetings of %d wishes".formatted(participantId, meetings, wishes));
        }
    }

    /** Somebody whom no wish concerns. */
    static PersonShare none(long participantId) {
        return new PersonShare(participantId, 0, 0, false);
    }

    /** The same with one wish more. */
    PersonShare plus(boolean placed, boolean together) {
        return new PersonShare(participantId, wishes + 1, meetings + (placed ? 1 : 0), possible || placed || together);
    }

    /** The share of the wishes that came true, from 0 to 1; 0 for somebody without wishes. */
    public double met() {
        return wishes == 0 ? 0 : (double) meetings / wishes;
    }
}
