package eu.visavis.agenda.web;

import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.ical.AgendaCalendar;
import eu.visavis.text.FileNames;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes many agendas as calendar files into one archive, each as soon as it is made. */
final class CalendarArchive {
    private static final AgendaCalendar CALENDAR = new AgendaCalendar();

    private CalendarArchive() {}

    /** Writes the archive: files named after their people, with the time of the publication; the stream stays open. */
    static void write(List<PersonalAgenda> agendas, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        FileNames names = new FileNames();
        for (PersonalAgenda agenda : agendas) {
            ZipEntry entry = new ZipEntry(names.next(agenda.personName(), "ics"));
            entry.setTimeLocal(LocalDateTime.ofInstant(agenda.publishedAt(), ZoneOffset.UTC));
            zip.putNextEntry(entry);
            zip.write(CALENDAR.write(agenda));
            zip.closeEntry();
        }
        zip.finish();
    }
}
