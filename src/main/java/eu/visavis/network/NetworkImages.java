package eu.visavis.network;

import eu.visavis.kernel.Picture;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pictures of networks and their partners. Only what {@link Picture} has drawn anew gets in. */
@ApplicationScoped
public class NetworkImages {
    /** In place of a digest: the flag of Europe, which no network needs to send. */
    private static final String EUROPE = "europe";

    private final EntityManager entities;

    @Inject
    NetworkImages(EntityManager entities) {
        this.entities = entities;
    }

    NetworkImages() { // for the CDI client proxy
        this(null);
    }

    /** Drawn once. */
    private static final class Flag {
        static final Picture PICTURE = FlagOfEurope.draw();
    }

    /** The PNG file at an address of a network. */
    public Optional<byte[]> file(PublicCode network, String digest) {
        if (digest.equals(EUROPE)) {
            return Optional.of(Flag.PICTURE.png());
        }
        return entities.createQuery(
                        "select i.content from NetworkImage i join Network n on n.id = i.networkId"
                                + " where n.code = :network and i.digest = :digest",
                        byte[].class)
                .setParameter("network", network)
                .setParameter("digest", digest)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The emblem that a network shows, if it has one. */
    public Optional<ShownImage> emblem(Network network) {
        return switch (network.emblem()) {
            case NONE -> Optional.empty();
            case EUROPE ->
                Optional.of(new ShownImage(address(network, EUROPE), Flag.PICTURE.width(), Flag.PICTURE.height()));
            case OWN -> sentEmblem(network);
        };
    }

    /** The emblem that a network shows, to be printed. */
    public Optional<Picture> printedEmblem(Network network) {
        return switch (network.emblem()) {
            case NONE -> Optional.empty();
            case EUROPE -> Optional.of(Flag.PICTURE);
            case OWN ->
                entities.createQuery(
                                "select i from NetworkImage i where i.networkId = :network and i.kind = :kind",
                                NetworkImage.class)
                        .setParameter("network", network.id())
                        .setParameter("kind", NetworkImage.Kind.EMBLEM)
                        .getResultStream()
                        .findFirst()
                        .map(NetworkImage::picture);
        };
    }

    /** The emblem that the network itself has sent, whether it is shown or not. */
    public Optional<ShownImage> sentEmblem(Network network) {
        return shown(network, NetworkImage.Kind.EMBLEM);
    }

    /** Whether the network has sent an emblem of its own. */
    public boolean hasEmblem(Network network) {
        return !rows(network, NetworkImage.Kind.EMBLEM).isEmpty();
    }

    /** The network's own mark, if it has one. */
    public Optional<ShownImage> logo(Network network) {
        return shown(network, NetworkImage.Kind.LOGO);
    }

    /** The marks of a network's partners, by the partner's id. */
    public Map<Long, ShownImage> ofPartners(Network network) {
        Map<Long, ShownImage> shown = new HashMap<>();
        for (Object[] row : rows(network, NetworkImage.Kind.PARTNER)) {
            shown.put((Long) row[0], image(network, row));
        }
        return shown;
    }

    /** Replaces the emblem that the network itself has sent. */
    @Transactional
    public void changeEmblem(long networkId, Picture picture) {
        replace(networkId, NetworkImage.Kind.EMBLEM, null, Optional.of(picture));
    }

    /** Replaces the network's mark, or takes it away. */
    @Transactional
    public void changeLogo(long networkId, Optional<Picture> picture) {
        replace(networkId, NetworkImage.Kind.LOGO, null, picture);
    }

    /** Replaces the mark of a partner, or takes it away. */
    @Transactional
    public void changeLogo(long networkId, long partnerId, Optional<Picture> picture) {
        replace(networkId, NetworkImage.Kind.PARTNER, partnerId, picture);
    }

    private void replace(long networkId, NetworkImage.Kind kind, Long partnerId, Optional<Picture> picture) {
        entities.createQuery("delete from NetworkImage i where i.networkId = :network and i.kind = :kind"
                        + " and coalesce(i.partnerId, 0) = :partner")
                .setParameter("network", networkId)
                .setParameter("kind", kind)
                .setParameter("partner", partnerId == null ? 0 : partnerId)
                .executeUpdate();
        picture.ifPresent(drawn ->
                entities.persist(new NetworkImage(networkId, kind, partnerId, Sha256.hex(drawn.png()), drawn)));
    }

    private Optional<ShownImage> shown(Network network, NetworkImage.Kind kind) {
        return rows(network, kind).stream().findFirst().map(row -> image(network, row));
    }

    /** Without the files themselves. */
    private List<Object[]> rows(Network network, NetworkImage.Kind kind) {
        return entities.createQuery(
                        "select i.partnerId, i.digest, i.width, i.height from NetworkImage i"
                                + " where i.networkId = :network and i.kind = :kind order by i.id",
                        Object[].class)
                .setParameter("network", network.id())
                .setParameter("kind", kind)
                .getResultList();
    }

    private static ShownImage image(Network network, Object[] row) {
        return new ShownImage(address(network, (String) row[1]), (Integer) row[2], (Integer) row[3]);
    }

    private static String address(Network network, String digest) {
        return "/networks/" + network.code() + "/images/" + digest + ".png";
    }
}
