package eu.visavis.network;

import eu.visavis.kernel.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notices of networks, in the words of the networks themselves. */
@ApplicationScoped
public class Notices {
    /** The longest text of a notice in one language, in characters. */
    public static final int MAX_LENGTH = 20_000;

    private final EntityManager entities;

    @Inject
    Notices(EntityManager entities) {
        this.entities = entities;
    }

    Notices() { // for the CDI client proxy
        this(null);
    }

    /** A text with the language that it is written in. */
    public record Text(Language language, String body) {}

    /** What a network says in a notice, by language. */
    public Map<Language, String> texts(long networkId, Notice notice) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        stored(networkId, notice).forEach(text -> texts.put(text.language(), text.body()));
        return texts;
    }

    /** What to show to a reader: the text in the reader's language, else in English, else in any. */
    public Optional<Text> text(long networkId, Notice notice, Language reader) {
        Map<Language, String> texts = texts(networkId, notice);
        for (Language language : List.of(reader, Language.EN)) {
            if (texts.containsKey(language)) {
                return Optional.of(new Text(language, texts.get(language)));
            }
        }
        return texts.entrySet().stream().findFirst().map(entry -> new Text(entry.getKey(), entry.getValue()));
    }

    /** Replaces all texts of a notice; languages that are not given lose theirs. */
    @Transactional
    public void change(long networkId, Notice notice, Map<Language, String> texts) {
        Map<Language, NetworkNotice> present = new EnumMap<>(Language.class);
        stored(networkId, notice).forEach(text -> present.put(text.language(), text));
        present.forEach((language, text) -> {
            if (!texts.containsKey(language)) {
                entities.remove(text);
            }
        });
        texts.forEach((language, body) -> {
            NetworkNotice text = present.get(language);
            if (text == null) {
                text = new NetworkNotice(networkId, notice, language);
                entities.persist(text);
            }
            text.says(body);
        });
    }

    private List<NetworkNotice> stored(long networkId, Notice notice) {
        return entities.createQuery(
                        "select n from NetworkNotice n where n.networkId = :network and n.kind = :kind order by n.language",
                        NetworkNotice.class)
                .setParameter("network", networkId)
                .setParameter("kind", notice)
                .getResultList();
    }
}
