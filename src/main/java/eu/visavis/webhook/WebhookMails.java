package eu.visavis.webhook;

import eu.visavis.kernel.Language;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.network.HelpContact;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;

/** Mails about addresses that do not work, to the help contact of the network. */
@ApplicationScoped
class WebhookMails {
    private final Networks networks;
    private final Outbox outbox;

    @Inject
    WebhookMails(Networks networks, Outbox outbox) {
        this.networks = networks;
        this.outbox = outbox;
    }

    WebhookMails() { // for the CDI client proxy
        this(null, null);
    }

    void tellSwitchedOff(Webhook hook, Instant now) {
        Network network = networks.get(hook.networkId());
        HelpContact help = network.help();
        Language language = language(network.look().languages());
        Messages messages = Messages.in(language);
        outbox.add(new OutgoingMail(
                OptionalLong.of(hook.networkId()),
                "webhook-off-" + hook.code() + "-" + now.getEpochSecond(),
                help.email(),
                help.name(),
                language,
                messages.text("webhook.mail.off.subject", hook.address().getHost()),
                messages.text(
                        "webhook.mail.off.body",
                        hook.address().toString(),
                        Webhook.FAILING_AT_MOST.toDays(),
                        outbox.address("/network/webhooks"))));
    }

    /** A contact states no language: English, unless the network does not use it. */
    private static Language language(Set<Language> offered) {
        return offered.isEmpty() || offered.contains(Language.EN)
                ? Language.EN
                : offered.iterator().next();
    }
}
