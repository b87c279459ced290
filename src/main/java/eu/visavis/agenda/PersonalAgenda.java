package eu.visavis.agenda;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.HelpContact;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The published agenda of one person at one event, complete enough to be shown without any further look-up.
 *
 * @param language the language of the person who receives it
 * @param participant the person's code at this event
 * @param demo whether people and meetings are invented
 * @param days in order of date; a day without entries may be left out
 * @param source where the profiles come from, or null
 * @param publicity what the network shows for its funder, or null
 * @param version the published version of the plan, from 1
 * @param publishedAt when that version was published
 * @param profiles the address below which each partner's profile page has the partner's code as its name; ends with "/"
 * @param meetingPages the address below which each meeting has its page with the way to its video room; ends with "/", or is
 *     null if there are no rooms
 */
public record PersonalAgenda(
        Language language,
        PublicCode participant,
        String personName,
        String organisation,
        AgendaEvent event,
        boolean demo,
        List<AgendaDay> days,
        HelpContact help,
        TextInLanguage source,
        PrintedPublicity publicity,
        int version,
        Instant publishedAt,
        URI profiles,
        URI meetingPages) {
    public PersonalAgenda {
        if (version < 1) {
            throw new IllegalArgumentException("Versions of a plan count from 1, not " + version);
        }
        if (!profiles.isAbsolute() || !profiles.getPath().endsWith("/")) {
            throw new IllegalArgumentException(
                    "Address of profiles must be absolute and end with a slash: " + profiles);
        }
        days = List.copyOf(days);
    }

    /** The meetings of all days in order, cancelled ones included. */
    public Stream<MeetingEntry> meetings() {
        return days.stream()
                .flatMap(day -> day.entries().stream())
                .filter(MeetingEntry.class::isInstance)
                .map(MeetingEntry.class::cast);
    }

    /** The items of the programme of all days in order. */
    public Stream<ProgrammeEntry> programme() {
        return days.stream()
                .flatMap(day -> day.entries().stream())
                .filter(ProgrammeEntry.class::isInstance)
                .map(ProgrammeEntry.class::cast);
    }

    /**
     * The agenda as people read it: without the meetings that a newer version dropped, of which only calendars must hear.
     * A meeting that somebody called off stays, so that nobody waits at the table.
     */
    public PersonalAgenda withoutDropped() {
        List<AgendaDay> held = days.stream()
                .map(day -> new AgendaDay(
                        day.date(),
                        day.entries().stream()
                                .filter(entry -> !(entry instanceof MeetingEntry meeting) || !meeting.isDropped())
                                .toList()))
                .toList();
        return new PersonalAgenda(
                language,
                participant,
                personName,
                organisation,
                event,
                demo,
                held,
                help,
                source,
                publicity,
                version,
                publishedAt,
                profiles,
                meetingPages);
    }

    /** The page on which the two who meet over the network wait for their room and enter it, if there is one. */
    public Optional<URI> roomOf(MeetingEntry meeting) {
        return Optional.ofNullable(meetingPages)
                .filter(pages -> meeting.isHeldOnline())
                .map(pages -> pages.resolve(meeting.meeting() + "/room"));
    }

    /** The address of a partner's profile page. */
    public URI profileOf(MeetingPartner partner) {
        return profiles.resolve(partner.participant().value());
    }
}
