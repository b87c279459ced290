package eu.visavis.app;

import eu.visavis.mail.MailSettings;
import eu.visavis.network.SetUp;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** What happens once: the demo event appears, or the link is printed by which an empty installation is set up. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

    @Inject
    private DemoMode demo;

    @Inject
    private DemoSetUp demoSetUp;

    @Inject
    private SetUp setUp;

    @Inject
    private MailSettings settings;

    @PostConstruct
    void prepare() {
        if (demo.isOn()) {
            demoSetUp.prepare();
            return;
        }
        setUp.newLink()
                .ifPresent(token -> LOG.info(
                        "Visavis is empty. Set it up here, once: " + settings.baseUrl() + "/setup/" + token.secret()));
    }
}
