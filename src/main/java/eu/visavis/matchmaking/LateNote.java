package eu.visavis.matchmaking;

/**
 * A note that arrives some time after it was begun.
 *
 * @param begunWith what stood there when it was begun
 */
record LateNote(String begunWith, String text) {
    private static final String APART = "\n\n";

    LateNote {
        begunWith = plain(begunWith);
        text = plain(text);
    }

    /**
     * What is to stand there after the note has arrived: the note, with what was written elsewhere meanwhile above it. Nothing that
     * was written is lost, and the same note changes nothing a second time.
     */
    String over(String stored) {
        String there = plain(stored);
        if (there.equals(begunWith) || there.isEmpty()) {
            return text;
        }
        boolean stands = text.isEmpty() || (APART + there + APART).contains(APART + text + APART);
        return stands ? there : there + APART + text;
    }

    /** Browsers send other line ends than they show. */
    private static String plain(String note) {
        return note.replace("\r\n", "\n").strip();
    }
}
