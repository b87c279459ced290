package eu.visavis.agenda.web;

import static eu.visavis.agenda.AgendaFixtures.anAgenda;
import static eu.visavis.agenda.AgendaFixtures.from;
import static eu.visavis.agenda.AgendaFixtures.krzemien;
import static eu.visavis.agenda.AgendaFixtures.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.ical.AgendaCalendar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class CalendarArchiveTest {
    @Test
    void holdsTheCalendarOfEverybodyByName() throws IOException {
        List<PersonalAgenda> agendas = Stream.of("Thérèse Mérigot", "Παναγιώτης", "therese merigot")
                .map(name -> anAgenda()
                        .of(name)
                        .with(meeting(from("2027-05-19T14:00"), krzemien()))
                        .build())
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CalendarArchive.write(agendas, out);

        Map<String, byte[]> files = unpacked(out.toByteArray());
        assertThat(files.keySet()).containsExactly("Therese-Merigot.ics", "Panagiotes.ics", "therese-merigot-2.ics");
        assertThat(files.values())
                .allSatisfy(file -> assertThat(file).isEqualTo(new AgendaCalendar().write(agendas.get(0))));
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
