package eu.visavis.agenda.pdf;

import java.util.List;

/**
 * The first page of the whole day: what is in the pile.
 *
 * @param sheets of the day matrix
 * @param agendas of people
 * @param cards for tables
 * @param since the version since which something has changed that is in it; 0 for everything
 * @param without names of those who have no meeting any more
 * @param emptied numbers of tables at which nobody meets any more, in words; may be empty
 */
public record WholeDaySheet(int sheets, int agendas, int cards, int since, List<String> without, String emptied) {
    /** Whether nothing has changed, so that nothing is to be printed. */
    public boolean isNothingNew() {
        return since > 0 && sheets + agendas + cards == 0 && without.isEmpty() && emptied.isEmpty();
    }
}
