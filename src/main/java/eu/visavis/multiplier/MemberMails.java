package eu.visavis.multiplier;

import eu.visavis.kernel.Language;
import eu.visavis.listing.PublishedListing;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Networks;
import eu.visavis.network.Partners;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** The mails to members, each with a way to leave. They need a transaction. */
@ApplicationScoped
class MemberMails {
    private final Outbox outbox;
    private final Networks networks;
    private final NetworkTexts texts;
    private final Partners partners;

    @Inject
    MemberMails(Outbox outbox, Networks networks, NetworkTexts texts, Partners partners) {
        this.outbox = outbox;
        this.networks = networks;
        this.texts = texts;
        this.partners = partners;
    }

    MemberMails() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Asks a member to agree. */
    void invite(Member member) {
        Messages messages = Messages.in(member.language());
        Network network = networks.get(member.networkId());
        String keeper = keeper(member);
        send(
                member,
                "invited",
                messages.text("multiplier.mail.invite.subject", keeper),
                messages.text(
                        "multiplier.mail.invite.body",
                        member.name(),
                        keeper,
                        texts.name(network, member.language()),
                        page(member)));
    }

    /** Sends a suggestion, once whatever happens. */
    void suggest(Suggestion suggestion, Member member, PublishedListing listing) {
        Language language = member.language();
        Messages messages = Messages.in(language);
        Network network = networks.get(member.networkId());
        String keeper = keeper(member);
        send(
                member,
                suggestion.code().value(),
                messages.text(
                        "multiplier.mail.suggest.subject",
                        keeper,
                        listing.facts().words().title()),
                messages.text(
                        "multiplier.mail.suggest.body",
                        member.name(),
                        keeper,
                        listing.facts().words().title(),
                        listing.facts().publisher().name(),
                        outbox.address("/networks/" + network.code() + "/marketplace/" + listing.code()),
                        suggestion.note().isEmpty() ? "" : suggestion.note() + "\n\n",
                        page(member)));
    }

    String keeper(Member member) {
        return partners.get(member.partnerId()).name();
    }

    private String page(Member member) {
        return outbox.address("/members/" + member.secret());
    }

    private void send(Member member, String occasion, String subject, String body) {
        outbox.add(new OutgoingMail(
                OptionalLong.of(member.networkId()),
                "member-" + member.code() + "-" + occasion,
                member.email(),
                member.name(),
                member.language(),
                subject,
                body,
                page(member) + "/leave"));
    }
}
