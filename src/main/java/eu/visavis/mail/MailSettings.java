package eu.visavis.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address of this installation and the mail server, from the configuration. */
@ApplicationScoped
public class MailSettings {
    private final String baseUrl;
    private final Optional<String> host;
    private final int port;
    private final Optional<String> user;
    private final Optional<String> password;
    private final String from;
    private final Optional<String> inboxHost;
    private final Optional<String> answersTo;

    @Inject
    MailSettings(
            @ConfigProperty(name = "visavis.base.url", defaultValue = "http://localhost:8080") String baseUrl,
            @ConfigProperty(name = "visavis.smtp.host") Optional<String> host,
            @ConfigProperty(name = "visavis.smtp.port", defaultValue = "587") int port,
            @ConfigProperty(name = "visavis.smtp.user") Optional<String> user,
            @ConfigProperty(name = "visavis.smtp.password") Optional<String> password,
            @ConfigProperty(name = "visavis.smtp.from", defaultValue = "visavis@localhost") String from,
            @ConfigProperty(name = "visavis.imap.host") Optional<String> inboxHost,
            @ConfigProperty(name = "visavis.imap.address") Optional<String> answersTo) {
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.from = from;
        this.inboxHost = inboxHost;
        this.answersTo = answersTo;
    }

    MailSettings() { // for the CDI client proxy
        this("", Optional.empty(), 0, Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty());
    }

    /** The address of this installation, without a slash at its end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Whether pages are reached over TLS, so that cookies can be bound to it. */
    public boolean isSecure() {
        return baseUrl.startsWith("https:");
    }

    /** Whether mails can be sent; without a mail server they wait. */
    public boolean canSend() {
        return host.isPresent();
    }

    String host() {
        return host.orElseThrow();
    }

    int port() {
        return port;
    }

    Optional<String> user() {
        return user;
    }

    String password() {
        return password.orElse("");
    }

    String from() {
        return from;
    }

    /** Whether a mailbox is read into which answers and mails that came back are delivered. */
    public boolean readsAnswers() {
        return inboxHost.isPresent();
    }

    /** The address to which answers go: of that mailbox, else the sender of all mails. */
    public String answersTo() {
        return answersTo.orElse(from);
    }

    String messageIdHost() {
        String name = URI.create(baseUrl).getHost();
        return name == null ? "localhost" : name;
    }
}
