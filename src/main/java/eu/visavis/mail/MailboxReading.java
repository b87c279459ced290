package eu.visavis.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads what came to the mailbox for answers since the last time, by IMAP. The mailbox is opened for reading only: people
 * may read it, too, and find everything as it came.
 */
@ApplicationScoped
public class MailboxReading {
    private static final Logger LOG = Logger.getLogger(MailboxReading.class.getName());
    private static final String TIMEOUT_MILLIS = "20000";
    private static final int MOST_AT_ONCE = 200;

    private final Optional<String> host;
    private final int port;
    private final boolean tls;
    private final Optional<String> user;
    private final Optional<String> password;
    private final String folder;
    private final MailboxWork work;

    @Inject
    MailboxReading(
            @ConfigProperty(name = "visavis.imap.host") Optional<String> host,
            @ConfigProperty(name = "visavis.imap.port", defaultValue = "993") int port,
            @ConfigProperty(name = "visavis.imap.tls", defaultValue = "true") boolean tls,
            @ConfigProperty(name = "visavis.imap.user") Optional<String> user,
            @ConfigProperty(name = "visavis.imap.password") Optional<String> password,
            @ConfigProperty(name = "visavis.imap.folder", defaultValue = "INBOX") String folder,
            MailboxWork work) {
        this.host = host;
        this.port = port;
        this.tls = tls;
        this.user = user;
        this.password = password;
        this.folder = folder;
        this.work = work;
    }

    MailboxReading() { // for the CDI client proxy
        this(Optional.empty(), 0, true, Optional.empty(), Optional.empty(), "", null);
    }

    /** Reads up to 200 mails that are new; does nothing without a mailbox. */
    public void readNew() {
        if (host.isEmpty()) {
            return;
        }
        try (Store store = session().getStore(tls ? "imaps" : "imap")) {
            store.connect(host.get(), port, user.orElse(""), password.orElse(""));
            try (Folder opened = store.getFolder(folder)) {
                opened.open(Folder.READ_ONLY);
                read(opened);
            }
        } catch (MessagingException e) {
            LOG.warning(
                    "The mailbox for answers could not be read: " + e.getClass().getSimpleName());
        }
    }

    private void read(Folder opened) throws MessagingException {
        UIDFolder numbered = (UIDFolder) opened;
        String mailbox = user.orElse("") + "@" + host.orElseThrow() + "/" + folder;
        long validity = numbered.getUIDValidity();
        long last = work.lastRead(mailbox, validity);
        // Servers answer "from 8 to the last" with the last mail even if that is 7.
        List<Message> fresh = Arrays.stream(numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID))
                .limit(MOST_AT_ONCE)
                .toList();
        for (Message message : fresh) {
            long uid = numbered.getUID(message);
            if (uid > last && message instanceof MimeMessage mime) {
                take(mime);
                work.noteRead(mailbox, validity, uid);
            }
        }
    }

    /** What cannot be read is left to people; it must not stand in the way of what comes after it. */
    private void take(MimeMessage message) {
        Optional<IncomingMail.Report> report = Optional.empty();
        Optional<CalendarAnswer> answer = Optional.empty();
        try {
            IncomingMail mail = new IncomingMail(message);
            report = mail.report();
            answer = mail.answer();
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.warning("A mail in the mailbox for answers could not be read: "
                    + e.getClass().getSimpleName());
        }
        // What the database cannot note now is read again the next time.
        report.ifPresent(work::cameBack);
        if (report.isEmpty()) {
            answer.ifPresent(work::answered);
        }
    }

    private static Session session() {
        Properties properties = new Properties();
        for (String protocol : List.of("imap", "imaps")) {
            properties.put("mail." + protocol + ".connectiontimeout", TIMEOUT_MILLIS);
            properties.put("mail." + protocol + ".timeout", TIMEOUT_MILLIS);
            properties.put("mail." + protocol + ".peek", "true");
            properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        }
        return Session.getInstance(properties);
    }
}
