package eu.visavis.hall;

/**
 * One side of a meeting as the screen shows it.
 *
 * @param name may be empty
 * @param organisation may be empty; then nothing is shown of this side
 */
public record HallParty(String name, String organisation) {
    /** Whether the screen says nothing of this side but that somebody sits there. */
    public boolean isHidden() {
        return name.isEmpty() && organisation.isEmpty();
    }
}
