package eu.visavis.agenda;

import eu.visavis.agenda.ical.AgendaCalendar;
import eu.visavis.agenda.ical.ScheduleCalendar;
import eu.visavis.agenda.pdf.AgendaPdf;
import eu.visavis.agenda.pdf.FactSheetPdf;

/** Agendas and schedules written down, for pages and programs alike. Safe for concurrent use. */
public final class AgendaFiles {
    private static final AgendaPdf PDF = new AgendaPdf();
    private static final FactSheetPdf FACTS = new FactSheetPdf();
    private static final AgendaCalendar CALENDAR = new AgendaCalendar();
    private static final ScheduleCalendar SCHEDULE = new ScheduleCalendar();

    private AgendaFiles() {}

    /** A tagged PDF for A4 paper. */
    public static byte[] pdf(PersonalAgenda agenda) {
        return PDF.render(agenda);
    }

    /** A tagged PDF of facts for A4 paper. */
    public static byte[] pdf(FactSheet facts) {
        return FACTS.render(facts);
    }

    /** An iCalendar object, which tells calendars of cancelled meetings too. */
    public static byte[] calendar(PersonalAgenda agenda) {
        return CALENDAR.write(agenda);
    }

    /** All meetings of an event in one iCalendar object, those that were cancelled too. */
    public static byte[] calendar(EventSchedule schedule) {
        return SCHEDULE.write(schedule);
    }
}
