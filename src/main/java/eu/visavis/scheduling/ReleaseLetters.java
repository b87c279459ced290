package eu.visavis.scheduling;

import eu.visavis.mail.OutgoingMail;
import eu.visavis.registration.Registration;
import java.util.ArrayList;
import java.util.List;

/**
 * The mails that a publication could send, each written when it is asked for, with the words that would be sent.
 *
 * @param concerned those whose meetings change
 * @param others all others who take part
 */
public record ReleaseLetters(
        List<Registration> concerned, List<Registration> others, ReleaseMails mails, ReleaseMails.News news) {
    /** One mail and who gets it. */
    public record Letter(Registration to, OutgoingMail mail) {}

    /** The version that would be published. */
    public int number() {
        return news.number();
    }

    /** Those who get one. */
    public List<Registration> recipients(Telling telling) {
        return switch (telling) {
            case CHANGED -> concerned;
            case NOBODY -> List.of();
            case ALL -> {
                List<Registration> all = new ArrayList<>(concerned);
                all.addAll(others);
                yield all;
            }
        };
    }

    /** The mails to some of them, in their order. */
    public List<Letter> write(List<Registration> recipients) {
        return mails.write(news, recipients);
    }
}
