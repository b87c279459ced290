package eu.visavis.agenda.web;

import eu.visavis.agenda.AgendaReading;
import eu.visavis.agenda.MeetingEntry;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.kernel.PublicCode;
import eu.visavis.room.Rooms;
import eu.visavis.room.VideoRooms;
import eu.visavis.text.Formats;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes the page on which people wait for the video room of a meeting, whoever reads it. */
@RequestScoped
class MeetingRoomViews {
    private final AgendaReading agendas;
    private final Rooms rooms;
    private final Caller caller;
    private final Clock clock;

    @Inject
    MeetingRoomViews(AgendaReading agendas, Rooms rooms, Caller caller, Clock clock) {
        this.agendas = agendas;
        this.rooms = rooms;
        this.caller = caller;
        this.clock = clock;
    }

    MeetingRoomViews() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * The page of a meeting of one participant; refused if there is no such meeting.
     *
     * @param self its address
     * @param own whether the participant reads it
     */
    Html page(long participantId, PublicCode code, String self, boolean own) {
        PersonalAgenda agenda =
                agendas.of(caller.eventId(), participantId, caller.language()).orElseThrow(Refusal::notFound);
        MeetingEntry meeting = agenda.meetings()
                .filter(entry -> entry.meeting().equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Optional<VideoRooms> known = rooms.of(caller.eventId()).filter(stated -> meeting.isHeldOnline());
        Instant now = clock.instant();
        return Html.page(
                "agenda/room",
                MeetingRoomPage.of(
                        agenda,
                        meeting,
                        known.map(stated -> stated.hours(meeting.time())),
                        known.flatMap(stated -> stated.address(code, meeting.time(), now)),
                        self,
                        own,
                        now,
                        Formats.in(caller.language())));
    }
}
