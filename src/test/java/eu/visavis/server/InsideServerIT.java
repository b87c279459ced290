package eu.visavis.server;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.Persons;
import eu.visavis.account.SigningIn;
import eu.visavis.event.Event;
import eu.visavis.event.EventDetails;
import eu.visavis.event.EventPlanning;
import eu.visavis.event.Events;
import eu.visavis.mail.Outbox;
import eu.visavis.scheduling.PlanOrder;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.testing.Web;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.net.URL;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The WAR as it is built, in the server that it is built for, started as the server's makers start it. */
@ArquillianTest
class InsideServerIT {
    private static final String ORGANISER = "silvia.brueckner@visavis.example";

    @Resource(lookup = "java:app/jdbc/visavis")
    private DataSource dataSource;

    @Inject
    private UserTransaction transaction;

    @Inject
    private Events events;

    @Inject
    private EventPlanning planning;

    @Inject
    private Persons persons;

    @Inject
    private SigningIn signingIn;

    @Inject
    private Outbox outbox;

    @Inject
    private PlanRuns runs;

    @Deployment
    static WebArchive application() throws Exception {
        File assertj = new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/visavis.war"))
                .as(WebArchive.class)
                .addAsLibrary(assertj)
                .addClass(Web.class);
    }

    @Test
    void usesTheDatabaseOfTheApplicationNotTheServersOlderOne() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDriverVersion()).startsWith("2.4.240");
            assertThat(connection.getMetaData().getDatabaseProductVersion()).startsWith("2.4.240");
        }
    }

    @Test
    void leavesNothingOfAUseCaseThatIsRolledBack() throws Exception {
        Event demo = events.all().get(0);
        int before = events.all().size();

        transaction.begin();
        planning.create(demo.networkId(), organiser(), detailsOf(demo));
        assertThat(events.all()).hasSize(before + 1);
        transaction.rollback();

        assertThat(events.all()).hasSize(before);
    }

    @Test
    void leavesNoMailOfAUseCaseThatIsRolledBack() throws Exception {
        int before = outbox.newest(100).size();

        transaction.begin();
        signingIn.sendLink(ORGANISER, "/");
        assertThat(outbox.newest(100)).hasSize(before + 1);
        transaction.rollback();

        assertThat(outbox.newest(100)).hasSize(before);
    }

    @Test
    void putsARunOnTheListWithinTheTransactionThatAsksForIt() throws Exception {
        Event demo = events.all().get(0);

        transaction.begin();
        PlanRun run = runs.request(demo.id(), organiser(), new PlanOrder(10, true));
        transaction.rollback();

        assertThat(runs.find(demo.id(), run.code())).isEmpty();
    }

    @Test
    @RunAsClient
    void isReady(@ArquillianResource URL address) {
        HttpResponse<String> ready = new Web(baseOf(address)).get("/health/ready");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"UP\"");
    }

    @Test
    @RunAsClient
    void carriesOutRunsInTheBackground(@ArquillianResource URL address) {
        Web organiser = new Web(baseOf(address));
        String person = Web.find(
                "name=\"person\" value=\"(\\w{10})\">", organiser.get("/demo").body());
        organiser.post("/demo/sign-in", Map.of("person", person));
        String event = Web.find("/events/(\\w{10})/", organiser.get("/").body());

        String run = Web.place(organiser.post("/events/" + event + "/schedule/runs", Map.of("seconds", "10")));
        String news = organiser.get(run + "/progress").body(); // ends with the run

        assertThat(news).contains("event: progress").contains("event: ended");
        assertThat(organiser.get(run + "/tables").statusCode()).isEqualTo(200);
    }

    private long organiser() {
        return persons.findByEmail(ORGANISER).orElseThrow().id();
    }

    private static EventDetails detailsOf(Event event) {
        return new EventDetails(
                event.texts(), event.venue(), event.zone(), event.acceptance(), event.isRegistrationOpen());
    }

    private static String baseOf(URL address) {
        return address.toString().replaceAll("/$", "");
    }
}
