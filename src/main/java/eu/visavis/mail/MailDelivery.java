package eu.visavis.mail;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends what is due in the outbox. A mail is never lost; a crash between the server's receipt and our mark can send it
 * a second time, with the same Message-ID. So each one is marked before the next one leaves.
 */
@ApplicationScoped
public class MailDelivery {
    private static final Logger LOG = Logger.getLogger(MailDelivery.class.getName());
    private static final int BATCH = 50;
    private static final String TIMEOUT_MILLIS = "20000";
    private static final Pattern METHOD = Pattern.compile("^METHOD:([A-Z]+)\\r?$", Pattern.MULTILINE);
    private static final Pattern REPLY_CODE =
            Pattern.compile("^\\s*([245]\\d\\d)(?:[ -]([245]\\.\\d{1,3}\\.\\d{1,3}))?");

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

    /** Sends up to 50 due mails through one connection; does nothing without a mail server. */
    public void deliverDue() {
        if (!settings.canSend()) {
            return;
        }
        Session session = session();
        Optional<Transport> open = Optional.empty();
        for (long id : outbox.due(BATCH)) {
            Optional<Mail> mail = outbox.waiting(id);
            if (mail.isPresent()) {
                try {
                    open = Optional.of(connected(session, open));
                } catch (MessagingException e) {
                    failed(mail.get(), e);
                    return; // the others are tried when the server answers
                }
                deliver(session, open.get(), mail.get());
            }
        }
        open.ifPresent(MailDelivery::close);
    }

    private static Transport connected(Session session, Optional<Transport> open) throws MessagingException {
        if (open.filter(Transport::isConnected).isPresent()) {
            return open.get();
        }
        Transport transport = session.getTransport("smtp");
        transport.connect();
        return transport;
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.fine("The mail server did not say goodbye");
        }
    }

    private void deliver(Session session, Transport transport, Mail mail) {
        try {
            MimeMessage message = compose(session, mail);
            transport.sendMessage(message, message.getAllRecipients());
            outbox.markSent(mail.id());
        } catch (SendFailedException e) {
            if (e.getInvalidAddresses() == null || e.getInvalidAddresses().length == 0) {
                failed(mail, e);
            } else {
                // The server knows that it will never take a mail for this address.
                LOG.warning("Mail " + mail.id() + " was refused: " + reason(e));
                outbox.markBounced(mail.id(), reason(e));
            }
        } catch (MessagingException | IOException e) {
            failed(mail, e);
            close(transport);
        }
    }

    private void failed(Mail mail, Exception e) {
        LOG.warning("Mail " + mail.id() + " could not be sent: " + reason(e));
        outbox.markFailed(mail.id(), reason(e));
    }

    /** The codes of the server's answer, else the name of what happened: never its words, which can hold addresses. */
    private static String reason(Exception failure) {
        String found = "";
        Exception cause = failure;
        while (cause != null && found.isEmpty()) {
            Matcher code = REPLY_CODE.matcher(String.valueOf(cause.getMessage()));
            if (code.find()) {
                found = code.group(2) == null ? code.group(1) : code.group(1) + " " + code.group(2);
            }
            cause = cause instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return found.isEmpty() ? failure.getClass().getSimpleName() : found;
    }

    MimeMessage compose(Session session, Mail mail) throws MessagingException, IOException {
        MimeMessage message = new OwnIdMessage(session, mail.messageId());
        message.setFrom(new InternetAddress(settings.from(), "Visavis", "UTF-8"));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.recipient(), mail.recipientName(), "UTF-8"));
        message.setSubject(mail.subject(), "UTF-8");
        if (mail.calendar().isEmpty()) {
            message.setText(mail.body(), "UTF-8");
        } else {
            message.setContent(invitation(mail));
        }
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

    /**
     * The text and what calendars read as alternatives (RFC 6047), and the same once more as a file, for programs that
     * offer only files to calendars.
     */
    private static MimeMultipart invitation(Mail mail) throws MessagingException, IOException {
        Matcher method = METHOD.matcher(mail.calendar());
        String type = "text/calendar; charset=UTF-8" + (method.find() ? "; method=" + method.group(1) : "")
                + "; component=VEVENT";
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.body(), "UTF-8");
        MimeMultipart alternatives = new MimeMultipart("alternative", text, calendar(mail, type));
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(alternatives);
        MimeBodyPart file = calendar(mail, "application/ics; name=\"invite.ics\"");
        file.setDisposition(MimeBodyPart.ATTACHMENT);
        file.setFileName("invite.ics");
        return new MimeMultipart("mixed", words, file);
    }

    private static MimeBodyPart calendar(Mail mail, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(mail.calendar().getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64"); // lines must stay as they are folded
        return part;
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
        if (settings.readsAnswers()) {
            properties.put("mail.smtp.from", settings.answersTo()); // what comes back has to come to where it is read
        }
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
