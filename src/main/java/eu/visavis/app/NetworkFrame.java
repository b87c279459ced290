package eu.visavis.app;

import eu.visavis.kernel.Language;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkImages;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Publicities;
import eu.visavis.network.PublicityBlock;
import eu.visavis.network.ShownImage;
import eu.visavis.web.Shell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a network adds to the frame of its pages: its languages, its look, and what it shows for its funder. */
@ApplicationScoped
class NetworkFrame {
    /** In pixels: what the European Union asks for at least is a centimetre. */
    private static final int EMBLEM_HEIGHT = 48;

    /** In pixels: what fits into the head of a page on a phone. */
    private static final int LOGO_HEIGHT = 32;

    private static final int LOGO_WIDTH = 140;

    private final Publicities publicities;
    private final NetworkImages images;

    @Inject
    NetworkFrame(Publicities publicities, NetworkImages images) {
        this.publicities = publicities;
        this.images = images;
    }

    NetworkFrame() { // for the CDI client proxy
        this(null, null);
    }

    /** What the network offers, all if there is none, and the language that the reader has now. */
    List<Language> languages(Optional<Network> network, Language reader) {
        Set<Language> offered = network.map(shown -> shown.look().languages()).orElse(Set.of());
        return Arrays.stream(Language.values())
                .filter(language -> offered.isEmpty() || offered.contains(language) || language == reader)
                .toList();
    }

    /** How the network looks, if other than Visavis. */
    Optional<Shell.Brand> brand(Network network) {
        Optional<ShownImage> logo = images.logo(network);
        String style = network.look()
                .colour()
                .map(colour ->
                        "/networks/" + network.code() + "/look-" + colour.hex().substring(1) + ".css")
                .orElse("");
        if (logo.isEmpty() && style.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Shell.Brand(
                network.name(),
                logo.map(ShownImage::address).orElse(""),
                logo.map(image -> Math.min(LOGO_WIDTH, image.widthAt(LOGO_HEIGHT)))
                        .orElse(0),
                logo.map(image -> Math.min(LOGO_HEIGHT, LOGO_WIDTH * image.height() / image.width()))
                        .orElse(0),
                style));
    }

    /** What the network shows for its funder, if anything. */
    Optional<Shell.Publicity> publicity(Network network, Language reader) {
        PublicityBlock block = publicities.block(network, reader);
        if (block.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Shell.Publicity(
                block.emblem().map(ShownImage::address).orElse(""),
                block.emblem().map(image -> image.widthAt(EMBLEM_HEIGHT)).orElse(0),
                EMBLEM_HEIGHT,
                sentence(block.funding()),
                sentence(block.disclaimer())));
    }

    private static Shell.Sentence sentence(Optional<NetworkTexts.Text> text) {
        return text.map(stated -> new Shell.Sentence(stated.language().code(), stated.body()))
                .orElse(new Shell.Sentence("", ""));
    }
}
