package eu.visavis.agenda.pdf;

import static eu.visavis.agenda.AgendaFixtures.anAgenda;
import static eu.visavis.agenda.AgendaFixtures.from;
import static eu.visavis.agenda.AgendaFixtures.meeting;
import static eu.visavis.agenda.AgendaFixtures.need;
import static eu.visavis.agenda.AgendaFixtures.offer;
import static eu.visavis.agenda.AgendaFixtures.partner;

import eu.visavis.agenda.AgendaFixtures;
import eu.visavis.agenda.BreakTime;
import eu.visavis.agenda.FreeTime;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.kernel.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How long all agendas of a large event take in one PDF, from a cold start. Run by {@code mvn -Pbenchmark test}. */
class AllAgendasBenchmark {
    private static final int PEOPLE = 500;
    private static final int MEETINGS = 10;

    @Test
    void drawsTheAgendasOfALargeEvent() throws IOException {
        List<PersonalAgenda> agendas = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            agendas.add(agenda(person));
        }
        AtomicLong size = new AtomicLong();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();

        PdfPress.print(PdfPress.papers(agendas), "All agendas", Language.EN, counting(size), (done, total) -> {});

        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        Duration own = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu);
        System.out.printf(
                "%d agendas: %.1f s (%.1f s of one processor), %.1f MB, peak of the heap %d MB, tenured %d MB%n",
                PEOPLE,
                wall.toMillis() / 1000.0,
                own.toMillis() / 1000.0,
                size.get() / 1e6,
                pools().stream()
                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                .sum()
                        / 1_000_000,
                pools().stream()
                                .filter(pool -> pool.getName().contains("Tenured"))
                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                .sum()
                        / 1_000_000);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** Ten meetings on two days, free slots and a break between, in one of the eight languages. */
    private static PersonalAgenda agenda(int person) {
        AgendaFixtures agenda = anAgenda()
                .in(Language.values()[person % Language.values().length])
                .of("Participant number " + person);
        for (int i = 0; i < MEETINGS; i++) {
            LocalDateTime start = LocalDateTime.parse(i < 5 ? "2027-05-19T13:00" : "2027-05-20T09:00")
                    .plusMinutes(40L * (i % 5));
            agenda.with(meeting(
                    from(start.toString()),
                    partner(
                            "Józef Krzemień " + i,
                            "Samodzielny Publiczny Zakład Opieki Zdrowotnej w Radziejowie",
                            "PL",
                            need("Dostawa sprzętu informatycznego sieciowego wraz z montażem", "pl"),
                            offer("Usługi medyczne", "pl"))));
            if (i % 5 == 2) {
                agenda.with(new BreakTime(from(start.plusMinutes(20).toString())));
            } else {
                agenda.with(new FreeTime(from(start.plusMinutes(20).toString())));
            }
        }
        return agenda.build();
    }

    private static OutputStream counting(AtomicLong size) {
        return new OutputStream() {
            @Override
            public void write(int octet) {
                size.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                size.addAndGet(length);
            }
        };
    }
}
