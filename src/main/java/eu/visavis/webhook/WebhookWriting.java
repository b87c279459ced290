package eu.visavis.webhook;

import eu.visavis.audit.Deed;
import eu.visavis.audit.Noted;
import eu.visavis.kernel.Token;
import eu.visavis.mail.Outbox;
import eu.visavis.network.Networks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes messages, in the transaction of what they tell: either both stand, or neither. They name things by their codes
 * and say where programs read more, each with its own rights; no name, no address and nothing that somebody marked.
 */
@ApplicationScoped
class WebhookWriting {
    /** The type of messages that only show whether an address works. */
    static final String TEST = "test";

    /** Of what the audit log keeps beside an act, what is told. */
    private static final Set<String> FIGURES = Set.of("version", "meetings", "count");

    private static final String STATUS = "status";

    private final EntityManager entities;
    private final Networks networks;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    WebhookWriting(EntityManager entities, Networks networks, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.networks = networks;
        this.outbox = outbox;
        this.clock = clock;
    }

    WebhookWriting() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Writes a message to each address that wants one of such deeds. */
    void tell(@Observes Noted noted) {
        WebhookKind kind = WebhookKind.of(noted.deed().act()).orElse(null);
        if (kind == null || noted.network().isEmpty()) {
            return;
        }
        long network = noted.network().getAsLong();
        // No flush: what is half done in this transaction is none of a webhook's business.
        List<Webhook> active = entities.createQuery(
                        "select w from Webhook w where w.networkId = :network and w.active = true order by w.id",
                        Webhook.class)
                .setParameter("network", network)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        active.stream()
                .filter(hook -> hook.kinds().contains(kind))
                .forEach(hook -> write(hook, kind.type(noted.deed().act()), data(network, kind, noted)));
    }

    /** Writes a message that tells of nothing. */
    void test(Webhook hook) {
        write(hook, TEST, Json.createObjectBuilder().add("network", code(hook.networkId())));
    }

    private JsonObjectBuilder data(long network, WebhookKind kind, Noted noted) {
        Deed deed = noted.deed();
        JsonObjectBuilder data = Json.createObjectBuilder().add("network", code(network));
        noted.event().ifPresent(event -> data.add("event", event));
        if (!deed.subject().isEmpty()) {
            data.add(kind.thing(), deed.subject());
        }
        deed.facts().forEach((name, value) -> {
            if (FIGURES.contains(name)) {
                data.add(name, Integer.parseInt(value));
            } else if (name.equals(STATUS)) {
                data.add(name, value.toLowerCase(Locale.ROOT)); // as in the interface for programs
            }
        });
        noted.event()
                .ifPresent(event ->
                        data.add("url", outbox.address("/api/v1/events/" + event + kind.place(deed.subject()))));
        return data;
    }

    private String code(long network) {
        return networks.get(network).code().value();
    }

    private void write(Webhook hook, String type, JsonObjectBuilder data) {
        String body = Json.createObjectBuilder()
                .add("type", type)
                .add("timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .add("data", data)
                .build()
                .toString();
        Message message = new Message("msg_" + Token.random().secret(), type, body);
        entities.persist(new Delivery(hook.id(), message, clock.instant()));
    }
}
