package eu.visavis.mail;

import eu.visavis.kernel.Language;
import eu.visavis.text.Messages;
import eu.visavis.text.NamedPattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of mails about events: the event's own ones, else those of its network, else the product's. A mail takes them
 * all from one place and one language.
 */
@ApplicationScoped
public class MailTexts {
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    MailTexts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    MailTexts() { // for the CDI client proxy
        this(null, null);
    }

    /** What is wrong with words that somebody wants to keep. */
    public enum Fault {
        NONE,
        /** The braces cannot be read. */
        BROKEN,
        /** A name in braces is not known. */
        UNKNOWN_NAME,
        /** Words depend on a number that is none. */
        NO_NUMBER
    }

    /** The result of looking at words; the names are those that are not known. */
    public record Finding(Fault fault, Set<String> names) {
        static final Finding SOUND = new Finding(Fault.NONE, Set.of());
    }

    /** The words of a mail with its values filled in. */
    public MailWords fill(MailScope scope, MailKind kind, Language language, Map<String, Object> values) {
        return of(scope).fill(kind, language, values);
    }

    /** The words of a scope as they are now, for many mails. */
    public Scoped of(MailScope scope) {
        Map<String, MailWords> own = new HashMap<>();
        entities.createQuery(
                        "select t from MailText t where t.scope in :scopes order by t.eventId nulls first",
                        MailText.class)
                .setParameter("scopes", scopes(scope))
                .getResultList()
                .forEach(text -> own.put(key(text.kind(), text.language()), text.words()));
        return new Scoped(own);
    }

    private static String key(MailKind kind, Language language) {
        return kind + "-" + language;
    }

    /** Words that were read together; safe to keep as long as the transaction lasts. */
    public final class Scoped {
        private final Map<String, MailWords> own;

        private Scoped(Map<String, MailWords> own) {
            this.own = own;
        }

        /** The words of a mail with its values filled in. */
        public MailWords fill(MailKind kind, Language language, Map<String, Object> values) {
            MailWords written = own.get(key(kind, language));
            return written == null ? product(kind, language, values) : filled(written, language, values);
        }

        /** The words with names in braces. */
        public MailWords written(MailKind kind, Language language) {
            MailWords written = own.get(key(kind, language));
            return written == null ? product(kind, language) : written;
        }
    }

    /** Words as somebody has written them, with values filled in; to be called with sound words only. */
    public MailWords filled(MailWords written, Language language, Map<String, Object> values) {
        String subject = new NamedPattern(written.subject()).filled(language, values);
        return new MailWords(
                subject.replaceAll("\\s+", " ").strip(), new NamedPattern(written.body()).filled(language, values));
    }

    private static MailWords product(MailKind kind, Language language, Map<String, Object> values) {
        Messages messages = Messages.in(language);
        return new MailWords(
                messages.text(kind.key() + ".subject", arguments(kind.inSubject(), values)),
                messages.text(kind.key() + ".body", arguments(kind.inBody(), values)));
    }

    private static Object[] arguments(List<String> names, Map<String, Object> values) {
        return names.stream().map(name -> values.getOrDefault(name, "")).toArray();
    }

    private static MailWords product(MailKind kind, Language language) {
        Messages messages = Messages.in(language);
        return new MailWords(
                NamedPattern.named(messages.find(kind.key() + ".subject").orElseThrow(), kind.inSubject()),
                NamedPattern.named(messages.find(kind.key() + ".body").orElseThrow(), kind.inBody()));
    }

    private static List<String> scopes(MailScope scope) {
        return scope.eventId().isEmpty()
                ? List.of(scope.key())
                : List.of(scope.key(), MailScope.ofNetwork(scope.networkId()).key());
    }

    /** Which languages of which kinds a scope has words of its own for. */
    public Map<MailKind, List<Language>> changed(MailScope scope) {
        Map<MailKind, List<Language>> changed = new HashMap<>();
        entities.createQuery("select t from MailText t where t.scope = :scope order by t.language", MailText.class)
                .setParameter("scope", scope.key())
                .getResultList()
                .forEach(text -> changed.computeIfAbsent(text.kind(), kind -> new ArrayList<>())
                        .add(text.language()));
        return changed;
    }

    /** Says what is wrong with words before anybody keeps or sends them. */
    public Finding check(MailKind kind, Language language, String written) {
        NamedPattern pattern = new NamedPattern(written);
        try {
            Set<String> unknown = pattern.unknown(kind.placeholders());
            if (!unknown.isEmpty()) {
                return new Finding(Fault.UNKNOWN_NAME, unknown);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return new Finding(Fault.BROKEN, Set.of());
        }
        Map<String, Object> values = new HashMap<>();
        kind.placeholders().forEach(name -> values.put(name, MailKind.isNumber(name) ? (Object) 2 : "x"));
        try {
            pattern.filled(language, values);
            return Finding.SOUND;
        } catch (IllegalArgumentException e) {
            return new Finding(Fault.NO_NUMBER, Set.of());
        }
    }

    /** Keeps sound words for a scope. Needs a transaction. */
    public void keep(MailScope scope, MailKind kind, Language language, MailWords words) {
        MailText text = own(scope, kind, language).orElseGet(() -> {
            MailText added = new MailText(scope, kind, language);
            added.write(words, clock.instant());
            entities.persist(added);
            return added;
        });
        text.write(words, clock.instant());
    }

    /** Goes back to the words that hold without those of a scope. Needs a transaction. */
    public void drop(MailScope scope, MailKind kind, Language language) {
        own(scope, kind, language).ifPresent(entities::remove);
    }

    private Optional<MailText> own(MailScope scope, MailKind kind, Language language) {
        return entities.createQuery(
                        "select t from MailText t where t.scope = :scope and t.kind = :kind and t.language = :language",
                        MailText.class)
                .setParameter("scope", scope.key())
                .setParameter("kind", kind)
                .setParameter("language", language)
                .getResultStream()
                .findFirst();
    }
}
