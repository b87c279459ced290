package eu.visavis.newsletter;

import eu.visavis.kernel.Language;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkTexts;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;

/** The mails to subscribers, each with a way to leave. They need a transaction. */
@ApplicationScoped
class SubscriberMails {
    /** An address gets one link in this time, however often somebody asks. */
    private static final Duration BETWEEN_LINKS = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final NetworkTexts texts;
    private final Clock clock;

    @Inject
    SubscriberMails(Outbox outbox, NetworkTexts texts, Clock clock) {
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    SubscriberMails() { // for the CDI client proxy
        this(null, null, null);
    }

    void sendConfirmation(Subscriber subscriber, Network network) {
        sendLink("confirm", subscriber, network);
    }

    /** Tells somebody who gets news already where that can be changed. */
    void sendKnown(Subscriber subscriber, Network network) {
        sendLink("known", subscriber, network);
    }

    /**
     * Sends news, once whatever happens.
     *
     * @param occasion names what is sent
     */
    void sendNews(String occasion, Subscriber subscriber, Network network, String subject, String body) {
        Language language = subscriber.language();
        String page = page(subscriber, network);
        String text = Messages.in(language)
                .text("newsletter.mail.foot", body, texts.name(network, language), outbox.address(page));
        send(occasion, subscriber, subject, text, outbox.address(page + "/leave"));
    }

    private void sendLink(String kind, Subscriber subscriber, Network network) {
        Language language = subscriber.language();
        Messages messages = Messages.in(language);
        String name = texts.name(network, language);
        long period = clock.millis() / BETWEEN_LINKS.toMillis();
        send(
                kind + "-" + period,
                subscriber,
                messages.text("newsletter.mail." + kind + ".subject", name),
                messages.text("newsletter.mail." + kind + ".body", name, outbox.address(page(subscriber, network))),
                "");
    }

    private void send(String occasion, Subscriber subscriber, String subject, String body, String leaveAddress) {
        outbox.add(new OutgoingMail(
                OptionalLong.of(subscriber.networkId()),
                "newsletter-" + subscriber.code() + "-" + occasion,
                subscriber.email(),
                "",
                subscriber.language(),
                subject,
                body,
                leaveAddress));
    }

    private static String page(Subscriber subscriber, Network network) {
        return "/networks/" + network.code() + "/news/" + subscriber.secret();
    }
}
