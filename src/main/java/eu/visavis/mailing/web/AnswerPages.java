package eu.visavis.mailing.web;

import eu.visavis.agenda.Invitation;
import eu.visavis.agenda.Invitations;
import eu.visavis.event.Event;
import eu.visavis.mail.MailSettings;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What calendars of participants answered to the invitations of an event. */
@Path("/events/{event}/mails/answers")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AnswerPages {
    private static final int SHOWN = 100;

    private final EventOfMails own;
    private final Invitations invitations;
    private final PublishedSchedule schedule;
    private final Participants participants;
    private final MailSettings settings;
    private final Caller caller;

    @Inject
    AnswerPages(
            EventOfMails own,
            Invitations invitations,
            PublishedSchedule schedule,
            Participants participants,
            MailSettings settings,
            Caller caller) {
        this.own = own;
        this.invitations = invitations;
        this.schedule = schedule;
        this.participants = participants;
        this.settings = settings;
        this.caller = caller;
    }

    AnswerPages() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** Somebody who does not come to a meeting, or is not sure. */
    public record Row(String participant, String name, String partner, String time, boolean declined) {}

    /** All answers in figures, and those that organisers have to know one by one. */
    public record Answered(
            String code, boolean reading, long accepted, long declined, long tentative, long open, List<Row> rows) {}

    @GET
    @Access(Audience.ORGANISER)
    public Html show(@PathParam("event") String code) {
        Event event = own.get();
        List<Invitation> standing = invitations.ofEvent(event.id()).stream()
                .filter(invitation -> !invitation.isCancelled())
                .toList();
        List<Invitation> doubtful = standing.stream()
                .filter(one ->
                        one.answer() == Invitation.Answer.DECLINED || one.answer() == Invitation.Answer.TENTATIVE)
                .limit(SHOWN)
                .toList();
        return new Html(
                "mailing/answers",
                Map.of(
                        "page",
                        new Answered(
                                code,
                                settings.readsAnswers(),
                                count(standing, Invitation.Answer.ACCEPTED),
                                count(standing, Invitation.Answer.DECLINED),
                                count(standing, Invitation.Answer.TENTATIVE),
                                count(standing, Invitation.Answer.NONE),
                                rows(event, doubtful))));
    }

    private List<Row> rows(Event event, List<Invitation> answers) {
        Map<String, ScheduledMeeting> meetings = new HashMap<>();
        schedule.ofEvent(event.id())
                .forEach(meeting -> meetings.put(meeting.code().value(), meeting));
        Set<Long> people = new HashSet<>();
        answers.forEach(answer -> {
            people.add(answer.participantId());
            people.add(meetings.get(answer.meeting().value()).partnerOf(answer.participantId()));
        });
        Map<Long, Registration> known = participants.byId(people);
        Formats formats = Formats.in(caller.language());
        return answers.stream()
                .map(answer -> {
                    Registration who = known.get(answer.participantId());
                    long partner = meetings.get(answer.meeting().value()).partnerOf(answer.participantId());
                    return new Row(
                            who.participant().code().value(),
                            who.person().name(),
                            known.get(partner).person().name(),
                            formats.dateTime(answer.startsAt(), event.zone()) + " "
                                    + event.venue().town(),
                            answer.answer() == Invitation.Answer.DECLINED);
                })
                .toList();
    }

    private static long count(List<Invitation> all, Invitation.Answer answer) {
        return all.stream().filter(one -> one.answer() == answer).count();
    }
}
