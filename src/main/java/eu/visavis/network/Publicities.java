package eu.visavis.network;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.Picture;
import eu.visavis.mail.MailFoot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What networks show for those who fund them: emblem, funding sentence and disclaimer. */
@ApplicationScoped
public class Publicities {
    private static final Set<TextKind> SENTENCES = EnumSet.of(TextKind.FUNDING, TextKind.DISCLAIMER);

    private final Networks networks;
    private final NetworkTexts texts;
    private final NetworkImages images;
    private final AuditLog audit;

    @Inject
    Publicities(Networks networks, NetworkTexts texts, NetworkImages images, AuditLog audit) {
        this.networks = networks;
        this.texts = texts;
        this.images = images;
        this.audit = audit;
    }

    Publicities() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** What a network has stated so far. */
    public Publicity of(long networkId) {
        Network network = networks.get(networkId);
        return new Publicity(
                network.isPublicityRequired(),
                network.emblem(),
                images.hasEmblem(network),
                texts.texts(networkId, TextKind.FUNDING),
                texts.texts(networkId, TextKind.DISCLAIMER));
    }

    /** The emblem that a network shows, to be printed. */
    public Optional<Picture> printedEmblem(long networkId) {
        return images.printedEmblem(networks.get(networkId));
    }

    /** What a reader gets to see. */
    public PublicityBlock block(Network network, Language reader) {
        Map<TextKind, NetworkTexts.Text> sentences = texts.texts(network.id(), SENTENCES, reader);
        return new PublicityBlock(
                images.emblem(network),
                Optional.ofNullable(sentences.get(TextKind.FUNDING)),
                Optional.ofNullable(sentences.get(TextKind.DISCLAIMER)));
    }

    /**
     * States everything anew.
     *
     * @param ownEmblem replaces the emblem that the network has sent before
     */
    @Transactional
    public void change(long networkId, Publicity publicity, Optional<Picture> ownEmblem) {
        ownEmblem.ifPresent(picture -> images.changeEmblem(networkId, picture));
        networks.get(networkId).show(publicity.emblem(), publicity.required());
        texts.change(networkId, TextKind.FUNDING, publicity.funding());
        texts.change(networkId, TextKind.DISCLAIMER, publicity.disclaimer());
        audit.note(Deed.of(Act.PUBLICITY_CHANGED).in(networkId).with("emblem", publicity.emblem()));
    }

    /** Whether a network may show itself and its events: nothing is missing that its funder asks for. */
    public boolean isComplete(long networkId) {
        return of(networkId).missing().isEmpty();
    }

    /** Puts the sentences below a mail. */
    void sign(@Observes MailFoot foot) {
        Map<TextKind, NetworkTexts.Text> sentences = texts.texts(foot.networkId(), SENTENCES, foot.language());
        String lines = Stream.of(TextKind.FUNDING, TextKind.DISCLAIMER)
                .filter(sentences::containsKey)
                .map(kind -> sentences.get(kind).body())
                .collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) {
            foot.add(lines);
        }
    }
}
