package eu.visavis.app;

import eu.visavis.account.AccountRecovery;
import eu.visavis.mail.MailSettings;
import eu.visavis.network.SetUp;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What happens once: the demo event appears, or the link is printed by which an empty installation is set up. And, if it is
 * asked for, somebody who lost everything can come in again.
 */
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

    @Inject
    private AccountRecovery recovery;

    @Inject
    @ConfigProperty(name = "visavis.recover")
    private Optional<String> lost;

    @PostConstruct
    void prepare() {
        lost.ifPresent(this::recover);
        if (demo.isOn()) {
            demoSetUp.prepare();
            return;
        }
        setUp.newLink()
                .ifPresent(token -> LOG.info(
                        "Visavis is empty. Set it up here, once: " + settings.baseUrl() + "/setup/" + token.secret()));
    }

    private void recover(String email) {
        LOG.warning(
                recovery.recover(email)
                        ? "The account that VISAVIS_RECOVER names has neither password nor second factor any more, and a"
                                + " link is on its way. Remove the setting, or each start does the same."
                        : "Nobody has the address that VISAVIS_RECOVER names. Nothing was changed.");
    }
}
