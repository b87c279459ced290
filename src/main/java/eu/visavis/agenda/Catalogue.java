package eu.visavis.agenda;

import eu.visavis.kernel.Language;
import java.util.List;

/**
 * The participants of an event by sector, as all participants may see them.
 *
 * @param language in which it is written; offers and needs keep the language of their authors
 * @param demo whether people are invented
 * @param publicity what the network shows for its funder, or null
 * @param sectors in the order of their names; those without anybody are left out
 */
public record Catalogue(
        Language language, AgendaEvent event, boolean demo, PrintedPublicity publicity, List<Sector> sectors) {
    public Catalogue {
        sectors = List.copyOf(sectors);
    }

    /** A sector with the organisations that offer or need something in it, by name. */
    public record Sector(String name, List<Company> companies) {}

    /**
     * An organisation in a sector.
     *
     * @param country the name in the language of the catalogue; may be empty
     * @param website may be empty
     * @param people those of its people who offer or need something here
     * @param offers in this sector
     * @param needs in this sector
     */
    public record Company(
            String name,
            String town,
            String country,
            String website,
            List<Contact> people,
            List<TextInLanguage> offers,
            List<TextInLanguage> needs) {}

    /**
     * Whom to look for at the event. How to reach people is told to those alone with whom a meeting is agreed, and never
     * here.
     *
     * @param jobTitle may be empty
     */
    public record Contact(String name, String jobTitle) {}
}
