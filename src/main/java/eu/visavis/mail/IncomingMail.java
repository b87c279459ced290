package eu.visavis.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail in the mailbox for answers: a report that another one could not be delivered (RFC 3464), or an answer of a calendar. */
final class IncomingMail {
    private static final int MOST = 200_000;
    private static final int DEEPEST = 6;
    private static final Pattern STATUS = Pattern.compile("[45]\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,190}>");

    private final MimeMessage message;

    IncomingMail(MimeMessage message) {
        this.message = message;
    }

    /** What a server reports of a mail that it will not deliver. */
    record Report(String messageId, String status) {}

    /** The report in it, if it is one about a delivery that has failed for good. */
    Optional<Report> report() throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        Optional<String> status = Optional.empty();
        Optional<String> id = Optional.empty();
        for (Part part : parts()) {
            if (part.isMimeType("message/delivery-status")) {
                status = failure(text(part));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                id = messageId(text(part));
            }
        }
        return id.isPresent() && status.isPresent()
                ? Optional.of(new Report(id.get(), status.get()))
                : Optional.empty();
    }

    /** The status of a recipient to whom nothing is delivered; empty if it is only late, or was delivered. */
    private static Optional<String> failure(String groups) throws MessagingException {
        for (String group : groups.replace("\r\n", "\n").split("\n\\s*\n")) {
            InternetHeaders fields = new InternetHeaders(
                    new ByteArrayInputStream((group.strip() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)));
            String action = fields.getHeader("Action", null);
            if (action != null && action.strip().equalsIgnoreCase("failed")) {
                Matcher status = STATUS.matcher(String.valueOf(fields.getHeader("Status", null)));
                return Optional.of(status.find() ? status.group() : "5.0.0");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> messageId(String headers) throws MessagingException {
        InternetHeaders fields =
                new InternetHeaders(new ByteArrayInputStream(headers.getBytes(StandardCharsets.UTF_8)));
        Matcher id = MESSAGE_ID.matcher(String.valueOf(fields.getHeader("Message-ID", null)));
        return id.find() ? Optional.of(id.group()) : Optional.empty();
    }

    /** The answer of a calendar in it, if there is one. */
    Optional<CalendarAnswer> answer() throws MessagingException, IOException {
        for (Part part : parts()) {
            if (part.isMimeType("text/calendar") || part.isMimeType("application/ics")) {
                String calendar = text(part);
                return sender().map(address -> new CalendarAnswer(address, calendar));
            }
        }
        return Optional.empty();
    }

    /** The only address in From; two are none. */
    private Optional<String> sender() throws MessagingException {
        return message.getFrom() != null
                        && message.getFrom().length == 1
                        && message.getFrom()[0] instanceof InternetAddress address
                        && address.getAddress() != null
                ? Optional.of(address.getAddress().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private List<Part> parts() throws MessagingException, IOException {
        List<Part> parts = new ArrayList<>();
        collect(message, parts, DEEPEST);
        return parts;
    }

    private static void collect(Part part, List<Part> into, int depth) throws MessagingException, IOException {
        into.add(part);
        if (depth > 0 && part.isMimeType("multipart/*")) {
            Multipart parts = part.getContent() instanceof Multipart read
                    ? read
                    : new MimeMultipart(new ByteArrayDataSource(part.getInputStream(), part.getContentType()));
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                collect(inner, into, depth - 1);
            }
        }
    }

    /** The beginning of a part, decoded as UTF-8, which is what calendars and reports are in. */
    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
        }
    }
}
