package eu.visavis.network;

import eu.visavis.kernel.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** How everybody reads for whom somebody of the staff works. */
@ApplicationScoped
public class OfficeNames {
    private final Networks networks;
    private final NetworkTexts texts;
    private final Partners partners;

    @Inject
    OfficeNames(Networks networks, NetworkTexts texts, Partners partners) {
        this.networks = networks;
        this.texts = texts;
        this.partners = partners;
    }

    OfficeNames() { // for the CDI client proxy
        this(null, null, null);
    }

    /** The partner for which a person works, else the network itself in a language. */
    public String of(Network network, long personId, Language language) {
        OptionalLong partner = networks.postOf(personId).map(Post::partnerId).orElse(OptionalLong.empty());
        return partners.of(network.id()).stream()
                .filter(known -> partner.isPresent() && known.id() == partner.getAsLong())
                .map(Partner::name)
                .findFirst()
                .orElseGet(() -> texts.name(network, language));
    }
}
