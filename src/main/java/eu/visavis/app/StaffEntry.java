package eu.visavis.app;

import eu.visavis.kernel.Right;
import java.util.Set;

/** Where staff begin in an event: the page of what they may do first. */
public final class StaffEntry {
    private StaffEntry() {}

    /** The address below the event; "" if nothing is allowed. */
    public static String of(Set<Right> rights) {
        if (rights.contains(Right.ORGANISE_EVENTS)) {
            return "/home";
        }
        if (rights.contains(Right.ADMIT_PEOPLE) || rights.contains(Right.SUPPORT_PARTICIPANTS)) {
            return "/registrations";
        }
        if (rights.contains(Right.RECEIVE_PEOPLE)) {
            return "/entrance";
        }
        return rights.contains(Right.READ_FIGURES) ? "/figures" : "";
    }
}
