package eu.visavis.api;

import eu.visavis.agenda.AgendaFiles;
import eu.visavis.agenda.EventSchedule;
import eu.visavis.agenda.EventScheduleReading;
import eu.visavis.agenda.Press;
import eu.visavis.agenda.PrintoutKind;
import eu.visavis.agenda.PrintoutOrder;
import eu.visavis.kernel.Language;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.web.Download;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The published schedule of an event as files. */
@ApplicationScoped
public class ScheduleFiles {
    static final String PDF = "application/pdf";
    static final String CALENDAR = "text/calendar";

    private final EventScheduleReading schedules;
    private final PublishedSchedule published;
    private final Press press;

    @Inject
    ScheduleFiles(EventScheduleReading schedules, PublishedSchedule published, Press press) {
        this.schedules = schedules;
        this.published = published;
        this.press = press;
    }

    ScheduleFiles() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * All meetings in one calendar.
     *
     * @throws Problem if nothing is published
     */
    public Response calendar(long eventId, Language language) {
        EventSchedule schedule = schedules.of(eventId, language).orElseThrow(ScheduleFiles::notPublished);
        return file(AgendaFiles.calendar(schedule), CALENDAR + "; charset=UTF-8", "schedule.ics");
    }

    /**
     * A paper that organisers can have printed, drawn while it is sent.
     *
     * @throws Problem if nothing is published
     */
    public Response pdf(long eventId, PrintoutKind kind, Language language) {
        if (published.version(eventId).isEmpty()) {
            throw notPublished();
        }
        StreamingOutput paper =
                out -> press.print(PrintoutOrder.all(eventId, kind, language), out, (done, total) -> {});
        return file(paper, PDF, kind.code() + ".pdf");
    }

    private static Response file(Object content, String type, String name) {
        return Download.of(name, content).type(type).build();
    }

    private static Problem notPublished() {
        return new Problem(ProblemKind.NOT_PUBLISHED);
    }
}
