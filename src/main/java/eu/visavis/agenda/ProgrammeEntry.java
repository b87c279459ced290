package eu.visavis.agenda;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.programme.ItemFacts;
import eu.visavis.programme.ItemKind;
import eu.visavis.programme.ProgrammeItem;
import java.time.Instant;

/**
 * An item of the programme at which somebody is.
 *
 * @param title in the reader's language where the item has one
 * @param description likewise; may be empty
 * @param place where it is held; may be empty
 * @param address where it is held over the network; may be empty
 * @param speakers may be empty
 * @param forAll whether it is for everybody, not for those who sign up
 * @param revision rises with every change; from 0
 * @param changedAt when it got this revision
 */
public record ProgrammeEntry(
        PublicCode item,
        TimeWindow time,
        ItemKind kind,
        String title,
        String description,
        String place,
        String address,
        String speakers,
        boolean forAll,
        int revision,
        Instant changedAt)
        implements AgendaEntry {
    /** The item as somebody reads it in a language. */
    public static ProgrammeEntry of(ProgrammeItem item, Language language) {
        ItemFacts facts = item.facts();
        return new ProgrammeEntry(
                item.code(),
                item.time(),
                facts.kind(),
                item.title(language),
                item.description(language),
                facts.place(),
                facts.address(),
                facts.speakers(),
                !facts.signUp(),
                item.revision(),
                item.changedAt());
    }

    /** Where it is: the place, else the address; may be empty. */
    public String where() {
        return place.isEmpty() ? address : place;
    }
}
