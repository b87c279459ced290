package eu.visavis.mailing.web;

import eu.visavis.kernel.Language;
import eu.visavis.mail.MailKind;
import eu.visavis.mail.MailTexts;
import eu.visavis.mail.MailWords;
import eu.visavis.web.Form;

/** Reads words of a mail from a form and says what is wrong with them. */
final class WordsForm {
    private static final int SUBJECT = 200;
    private static final int BODY = 8000;

    private final MailTexts texts;

    WordsForm(MailTexts texts) {
        this.texts = texts;
    }

    /**
     * The words in the fields {@code subject} and {@code body}.
     *
     * @param ending what stands behind the names of these fields
     */
    MailWords read(Form form, MailKind kind, Language language, String ending) {
        String subject = form.required("subject" + ending, SUBJECT, "mailing.form.subjectMissing");
        String body = form.required("body" + ending, BODY, "mailing.form.bodyMissing");
        check(form, "subject" + ending, texts.check(kind, language, subject), kind);
        check(form, "body" + ending, texts.check(kind, language, body), kind);
        return new MailWords(subject, body);
    }

    private static void check(Form form, String field, MailTexts.Finding finding, MailKind kind) {
        String known = "{" + String.join("}, {", kind.placeholders()) + "}";
        switch (finding.fault()) {
            case UNKNOWN_NAME ->
                form.wrong(field, "mailing.form.unknownName", "{" + String.join("}, {", finding.names()) + "}", known);
            case BROKEN -> form.wrong(field, "mailing.form.broken", known);
            case NO_NUMBER -> form.wrong(field, "mailing.form.noNumber");
            case NONE -> {
                return;
            }
        }
    }
}
