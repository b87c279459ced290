package eu.visavis.mail;

import eu.visavis.kernel.Language;

/** Fired when a mail about a network is written, so that the network can put its lines below it. */
public final class MailFoot {
    private final long networkId;
    private final Language language;
    private final StringBuilder lines = new StringBuilder();

    MailFoot(long networkId, Language language) {
        this.networkId = networkId;
        this.language = language;
    }

    public long networkId() {
        return networkId;
    }

    /** The language of the mail. */
    public Language language() {
        return language;
    }

    /** Adds lines below what is there. */
    public void add(String more) {
        lines.append(lines.isEmpty() ? "" : "\n").append(more);
    }

    /** The body of a mail with the lines below it, if there are any. */
    String below(String body) {
        return lines.isEmpty() ? body : body.stripTrailing() + "\n\n-- \n" + lines + "\n";
    }
}
