package eu.visavis.matchmaking;

/**
 * What a participant keeps about another for itself.
 *
 * @param note up to 2,000 characters, may be empty; for the participant's own eyes only
 * @param place in the order of importance, from 1; 0 if the participant has put nothing in order
 */
public record OwnMark(boolean bookmarked, String note, int place) {
    /** Nothing is kept. */
    public static final OwnMark NONE = new OwnMark(false, "", 0);

    OwnMark withBookmark() {
        return new OwnMark(true, note, place);
    }

    OwnMark withoutBookmark() {
        return new OwnMark(false, note, place);
    }

    OwnMark withNote(String newNote) {
        return new OwnMark(bookmarked, newNote, place);
    }

    OwnMark withPlace(int newPlace) {
        return new OwnMark(bookmarked, note, newPlace);
    }
}
