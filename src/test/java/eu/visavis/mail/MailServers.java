package eu.visavis.mail;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import java.sql.SQLException;
import java.util.Optional;

/** Mail servers that run beside a test, and the product's settings for them. */
public final class MailServers {
    /** Where calendars answer and undeliverable mails come back. */
    public static final String ANSWERS = "answers@visavis.example";

    private static final String PASSWORD = "secret";

    private MailServers() {}

    /** One for sending and one for reading, on any free ports. */
    public static GreenMailExtension both() {
        return new GreenMailExtension(new ServerSetup[] {
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
        });
    }

    /**
     * Forgets up to where the mailbox was read: the one of each test is a new one, but its servers give it the validity
     * (RFC 3501) of another that was made in the same second.
     */
    public static void startAnew(Database database) throws SQLException {
        database.execute("delete from mailbox_mark");
    }

    /** Lets the product send to a port of this machine and expect answers. */
    public static Beans sending(Beans beans, int port) {
        return beans.with(
                MailSettings.class,
                new MailSettings(
                        "http://localhost:8080",
                        Optional.of("localhost"),
                        port,
                        Optional.empty(),
                        Optional.empty(),
                        "events@visavis.example",
                        Optional.of("localhost"),
                        Optional.of(ANSWERS)));
    }

    /** The product's reading of the mailbox for answers. */
    public static MailboxReading reading(Beans beans, GreenMailExtension servers) {
        servers.setUser(ANSWERS, ANSWERS, PASSWORD);
        return new MailboxReading(
                Optional.of("localhost"),
                servers.getImap().getPort(),
                false,
                Optional.of(ANSWERS),
                Optional.of(PASSWORD),
                "INBOX",
                beans.get(MailboxWork.class));
    }
}
