package eu.visavis.scheduling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.cli.CommandLineTool;
import eu.visavis.event.Event;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.scheduling.ReleaseCheck.Placement;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import eu.visavis.testing.Web;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class CertificatesDbTest {
    private final Database database;
    private final SampleEvent event;
    private final PlannedRuns runs;
    private final long ada;
    private final long bob;
    private final long cem;
    private final List<Long> slots;

    CertificatesDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.runs = new PlannedRuns(database, event);
        this.ada = event.approved("ada");
        this.bob = event.approved("bob");
        this.cem = event.approved("cem");
        this.slots = event.slots();
        runs.accepted(ada, bob);
        runs.accepted(ada, cem);
    }

    @Test
    void letsAnybodyRepeatTheCheck(@TempDir Path folder) throws IOException {
        runs.publish(runs.planned(placed(bob, 0), placed(cem, 2)), 1);

        Map<String, byte[]> files = unpack(archive(1).orElseThrow());
        for (String name : List.of("instance.json.gz", "solution.json")) {
            Files.write(folder.resolve(name), files.get(name));
        }
        StringWriter out = new StringWriter();
        int exit = CommandLineTool.run(
                new PrintWriter(out),
                new PrintWriter(out),
                "check",
                folder.resolve("instance.json.gz").toString(),
                folder.resolve("solution.json").toString());

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("\"feasible\":true");
        assertThat(files).containsOnlyKeys("README.txt", "certificate.json", "instance.json.gz", "solution.json");
        String certificate = new String(files.get("certificate.json"), UTF_8).replaceAll("\\s", "");
        assertThat(certificate)
                .contains(
                        "\"event\":\"" + eventOf().code() + "\"",
                        "\"version\":1",
                        "\"seed\":",
                        "\"preset\":\"balanced\"",
                        "\"idle_gap\":20",
                        "\"placed\":2",
                        "\"double_bookings\":0",
                        "\"idle_gaps\":1",
                        "\"bound\":6.0");
        assertThat(Web.find("\"gaps\":(\\d+)", out.toString())).isEqualTo("1");
    }

    @Test
    void tellsNobodysName() throws IOException {
        runs.publish(runs.planned(placed(bob, 0)), 1);

        Map<String, byte[]> files = unpack(archive(1).orElseThrow());

        assertThat(new String(files.get("solution.json"), UTF_8) + new String(files.get("certificate.json"), UTF_8))
                .doesNotContainIgnoringCase("ada")
                .doesNotContainIgnoringCase("bob");
        assertThat(new String(files.get("README.txt"), UTF_8)).contains("visavis-cli.jar check instance.json.gz");
    }

    @Test
    void keepsOneForEachVersion() {
        runs.publish(runs.planned(placed(bob, 0)), 1);
        runs.publish(runs.planned(placed(bob, 1)), 2);

        assertThat(archive(1)).isPresent();
        assertThat(archive(2)).isPresent();
        assertThat(archive(3)).isEmpty();
        boolean second = database.call(beans -> beans.get(Certificates.class).exists(event.id(), 2));
        boolean ofAnotherEvent =
                database.call(beans -> beans.get(Certificates.class).exists(event.id() + 1, 2));
        assertThat(second).isTrue();
        assertThat(ofAnotherEvent).isFalse();
    }

    @Test
    void refusesAPlanThatBreaksAHardRule() {
        PlanRun run = runs.planned(placed(bob, 0));
        List<Placement> twice = List.of(placement(bob, 0, 0), placement(cem, 0, 1));

        assertThatThrownBy(() -> certify(run, twice))
                .isInstanceOfSatisfying(
                        UnsoundPlan.class,
                        unsound -> assertThat(unsound.rules()).containsExactly("participantDoubleBooked"))
                .hasMessageContaining("twice in slot");
    }

    @Test
    void refusesAMeetingThatNobodyWishesAnyMore() {
        PlanRun run = runs.planned(placed(bob, 0));
        Placement stranger = new Placement(
                Pair.of(bob, cem),
                new Place(slots.get(0), OptionalLong.of(event.tables().get(0))),
                window());

        assertThatThrownBy(() -> certify(run, List.of(stranger)))
                .isInstanceOfSatisfying(
                        UnsoundPlan.class,
                        unsound -> assertThat(unsound.rules()).containsExactly("participantUnavailable"));
    }

    private PlanCertificate.Checked certify(PlanRun run, List<Placement> placements) {
        return database.call(beans -> beans.get(Certifying.class)
                .certify(eventOf(), run, 1, new ReleaseCheck.Result(placements, Map.of()), Instant.EPOCH));
    }

    private Event eventOf() {
        return database.call(beans -> beans.get(EntityManager.class).find(Event.class, event.id()));
    }

    private Optional<byte[]> archive(int number) {
        return database.call(beans -> beans.get(Certificates.class).archive(event.id(), number, Language.EN));
    }

    private Placement placement(long partner, int slot, int table) {
        return new Placement(
                Pair.of(ada, partner),
                new Place(slots.get(slot), OptionalLong.of(event.tables().get(table))),
                window());
    }

    private static TimeWindow window() {
        return new TimeWindow(Instant.EPOCH, Instant.EPOCH.plusSeconds(1200));
    }

    private PlanRow placed(long partner, int slot) {
        return new PlanRow(
                Pair.of(ada, partner),
                3,
                Optional.of(Place.of(slots.get(slot), event.tables().get(0))),
                Optional.empty());
    }

    private static Map<String, byte[]> unpack(byte[] archive) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
