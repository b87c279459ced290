package eu.visavis.network;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What networks say in their own words, by language. */
@ApplicationScoped
public class NetworkTexts {
    private final EntityManager entities;
    private final AuditLog audit;

    @Inject
    NetworkTexts(EntityManager entities, AuditLog audit) {
        this.entities = entities;
        this.audit = audit;
    }

    NetworkTexts() { // for the CDI client proxy
        this(null, null);
    }

    /** A text with the language that it is written in. */
    public record Text(Language language, String body) {}

    /** A text in all languages in which it is stated. */
    public Map<Language, String> texts(long networkId, TextKind kind) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        stored(networkId, kind).forEach(text -> texts.put(text.language(), text.body()));
        return texts;
    }

    /** What to show to a reader: the text in the reader's language, else in English, else in any. */
    public Optional<Text> text(long networkId, TextKind kind, Language reader) {
        return choose(texts(networkId, kind), reader);
    }

    /** The name of a network for a reader: that in the reader's language if there is one, else the usual one. */
    public String name(Network network, Language reader) {
        return texts(network.id(), TextKind.NAME).getOrDefault(reader, network.name());
    }

    /** Several texts at once, each as {@link #text} chooses it; what is not stated is missing. */
    public Map<TextKind, Text> texts(long networkId, Set<TextKind> kinds, Language reader) {
        Map<TextKind, Map<Language, String>> stated = new EnumMap<>(TextKind.class);
        entities.createQuery(
                        "select t from NetworkText t where t.networkId = :network and t.kind in :kinds order by t.language",
                        NetworkText.class)
                .setParameter("network", networkId)
                .setParameter("kinds", kinds)
                .getResultStream()
                .forEach(text -> stated.computeIfAbsent(text.kind(), kind -> new EnumMap<>(Language.class))
                        .put(text.language(), text.body()));
        Map<TextKind, Text> chosen = new EnumMap<>(TextKind.class);
        stated.forEach((kind, texts) -> choose(texts, reader).ifPresent(text -> chosen.put(kind, text)));
        return chosen;
    }

    /** Chooses one of several languages: the reader's, else English, else the first. */
    public static Optional<Text> choose(Map<Language, String> texts, Language reader) {
        for (Language language : List.of(reader, Language.EN)) {
            if (texts.containsKey(language)) {
                return Optional.of(new Text(language, texts.get(language)));
            }
        }
        return texts.entrySet().stream().findFirst().map(entry -> new Text(entry.getKey(), entry.getValue()));
    }

    /** States a text anew in all languages; languages that are not given lose theirs. */
    @Transactional
    public void change(long networkId, TextKind kind, Map<Language, String> texts) {
        Map<Language, NetworkText> present = new EnumMap<>(Language.class);
        stored(networkId, kind).forEach(text -> present.put(text.language(), text));
        present.forEach((language, text) -> {
            if (!texts.containsKey(language)) {
                entities.remove(text);
            }
        });
        texts.forEach((language, body) -> {
            NetworkText text = present.get(language);
            if (text == null) {
                text = new NetworkText(networkId, kind, language);
                entities.persist(text);
            }
            text.says(body);
        });
        audit.note(Deed.of(Act.TEXTS_CHANGED).in(networkId).with("kind", kind).with("languages", texts.size()));
    }

    private List<NetworkText> stored(long networkId, TextKind kind) {
        return entities.createQuery(
                        "select t from NetworkText t where t.networkId = :network and t.kind = :kind order by t.language",
                        NetworkText.class)
                .setParameter("network", networkId)
                .setParameter("kind", kind)
                .getResultList();
    }
}
