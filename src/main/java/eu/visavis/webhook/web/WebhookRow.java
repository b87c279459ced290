package eu.visavis.webhook.web;

import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.webhook.Delivery;
import eu.visavis.webhook.Webhook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * An address in the list of its network. Moments are in UTC, since a network has no place.
 *
 * @param host names it where the whole address is too long
 * @param kinds what it is told, in words
 * @param failing since when nothing arrives, "" if the last message did
 */
public record WebhookRow(
        String code, String address, String host, String kinds, boolean active, String failing, List<Sent> messages) {
    /**
     * A message to it.
     *
     * @param answer the status, or in words why there was none; "" before the first attempt
     * @param next when it is tried again, "" if it is not
     */
    public record Sent(String type, String written, Delivery.State state, String answer, int attempts, String next) {}

    static WebhookRow of(Webhook hook, List<Delivery> newest, Messages messages, Formats formats) {
        return new WebhookRow(
                hook.code().value(),
                hook.address().toString(),
                hook.address().getHost(),
                formats.list(hook.kinds().stream()
                        .map(kind -> messages.text("webhook.kind." + kind))
                        .toList()),
                hook.isActive(),
                hook.failingSince().map(at -> moment(at, formats)).orElse(""),
                newest.stream().map(one -> sent(one, messages, formats)).toList());
    }

    private static Sent sent(Delivery delivery, Messages messages, Formats formats) {
        return new Sent(
                delivery.type(),
                moment(delivery.createdAt(), formats),
                delivery.state(),
                delivery.answer()
                        .map(answer -> answer.matches("\\d+") ? answer : messages.text("webhook.answer." + answer))
                        .orElse(""),
                delivery.attempts(),
                delivery.state() == Delivery.State.WAITING && delivery.attempts() > 0
                        ? moment(delivery.nextAttemptAt(), formats)
                        : "");
    }

    private static String moment(Instant at, Formats formats) {
        return formats.dateTime(at, ZoneOffset.UTC);
    }
}
