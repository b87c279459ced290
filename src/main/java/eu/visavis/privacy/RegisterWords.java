package eu.visavis.privacy;

import eu.visavis.kernel.Language;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.util.Arrays;
import java.util.List;

/** The register in the words of a reader, for the notice to everybody and for the record of processing activities. */
public final class RegisterWords {
    private final Messages messages;
    private final Formats formats;
    private final int eventMonths;

    /**
     * Words for one network.
     *
     * @param eventMonths for how many months the network keeps its events
     */
    public RegisterWords(Language language, int eventMonths) {
        this.messages = Messages.in(language);
        this.formats = Formats.in(language);
        this.eventMonths = eventMonths;
    }

    /** What a reader learns about one kind of data. */
    public record Row(String name, String holds, String purpose, String bases, String recipients, String keeping) {}

    /** All kinds of data in their order. */
    public List<Row> rows() {
        return Arrays.stream(DataKind.values()).map(this::row).toList();
    }

    private Row row(DataKind kind) {
        Register.Entry entry = Register.get().of(kind);
        return new Row(
                messages.text("privacy.kind." + kind),
                messages.text("privacy.kind." + kind + ".data"),
                messages.text("privacy.kind." + kind + ".purpose"),
                formats.list(entry.bases().stream()
                        .map(basis -> messages.text("privacy.basis." + basis))
                        .toList()),
                formats.list(entry.recipients().stream()
                        .map(recipient -> messages.text("privacy.recipient." + recipient))
                        .toList()),
                keeping(entry.keeping()));
    }

    private String keeping(Keeping keeping) {
        return messages.text(
                "privacy.keeping." + keeping,
                eventMonths,
                Keeping.ACCOUNT_UNUSED.getMonths(),
                Keeping.MAIL_AFTER.getDays(),
                Keeping.IMPORT_AFTER.getDays());
    }
}
