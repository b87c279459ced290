package eu.visavis.account;

import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/** Tells whoever made a token in good time that it ends, so that no program stops by surprise. */
@ApplicationScoped
public class TokenReminding {
    /** How long before the end. Mails are kept longer, so that none goes out twice. */
    private static final Duration BEFORE = Duration.ofDays(7);

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    TokenReminding(EntityManager entities, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    TokenReminding() { // for the CDI client proxy
        this(null, null, null);
    }

    /** Writes a mail about each token that ends within seven days, one in all. */
    @Transactional
    public void remind() {
        Instant now = clock.instant();
        entities.createQuery(
                        "select t, p from ApiToken t join Person p on p.id = t.personId"
                                + " where t.expiresAt > :now and t.expiresAt <= :soon order by t.id",
                        Object[].class)
                .setParameter("now", now)
                .setParameter("soon", now.plus(BEFORE))
                .getResultList()
                .forEach(row -> tell((ApiToken) row[0], (Person) row[1]));
    }

    private void tell(ApiToken token, Person maker) {
        Messages messages = Messages.in(maker.language());
        LocalDate end = LocalDate.ofInstant(token.expiresAt(), ZoneOffset.UTC);
        outbox.add(new OutgoingMail(
                OptionalLong.empty(),
                "token-ends-" + token.code(),
                maker.email(),
                maker.name(),
                maker.language(),
                messages.text("account.mail.token.subject", token.name()),
                messages.text(
                        "account.mail.token.body",
                        maker.name(),
                        token.name(),
                        Formats.in(maker.language()).date(end),
                        outbox.address(token.isOfNetwork() ? "/network/tokens" : "/me/tokens"))));
    }
}
