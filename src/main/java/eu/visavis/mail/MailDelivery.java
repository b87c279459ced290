package eu.visavis.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.logging.Logger;

/**
 * Sends what is due in the outbox. A mail is never lost; a crash between the server's receipt and our mark can send it
 * a second time, with the same Message-ID.
 */
@ApplicationScoped
public class MailDelivery {
    private static final Logger LOG = Logger.getLogger(MailDelivery.class.getName());
    private static final int BATCH = 50;
    private static final String TIMEOUT_MILLIS = "20000";

    private final Outbox outbox;
    private final MailSettings settings;
    private final Clock clock;

    @Inject
    MailDelivery(Outbox outbox, MailSettings settings, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    MailDelivery() { // for the CDI client proxy
        this(null, null, null);
    }

    /** Sends up to 50 due mails, each marked on its own; does nothing without a mail server. */
    public void deliverDue() {
        if (!settings.canSend()) {
            return;
        }
        Session session = session();
        for (long id : outbox.due(BATCH)) {
            deliver(session, outbox.get(id));
        }
    }

    private void deliver(Session session, Mail mail) {
        try {
            Transport.send(compose(session, mail));
            outbox.markSent(mail.id());
        } catch (MessagingException | UnsupportedEncodingException e) {
            LOG.warning(
                    "Mail " + mail.id() + " could not be sent: " + e.getClass().getSimpleName());
            outbox.markFailed(mail.id(), e.getClass().getSimpleName());
        }
    }

    private MimeMessage compose(Session session, Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new OwnIdMessage(session, mail.messageId());
        message.setFrom(new InternetAddress(settings.from(), "Visavis", "UTF-8"));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.recipient(), mail.recipientName(), "UTF-8"));
        message.setSubject(mail.subject(), "UTF-8");
        message.setText(mail.body(), "UTF-8");
        message.setHeader("Content-Language", mail.language().code());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!mail.leaveAddress().isEmpty()) {
            // RFC 8058: one click in the mail program, without opening a page.
            message.setHeader("List-Unsubscribe", "<" + mail.leaveAddress() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setSentDate(Date.from(clock.instant()));
        message.saveChanges();
        return message;
    }

    private Session session() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", String.valueOf(settings.port()));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        if (settings.user().isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user().orElseThrow(), settings.password());
            }
        });
    }

    /** Keeps the Message-ID of the outbox, which Jakarta Mail would replace. */
    private static final class OwnIdMessage extends MimeMessage {
        private final String id;

        OwnIdMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
