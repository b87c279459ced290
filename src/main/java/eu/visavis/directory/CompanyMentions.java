package eu.visavis.directory;

import eu.visavis.kernel.Language;
import java.util.List;
import java.util.Set;

/** Knows where a company is to be seen in public beside the directory. Features that show companies implement it. */
public interface CompanyMentions {
    /** Where it is to be seen. */
    enum Kind {
        LISTING,
        EVENT
    }

    /**
     * Whose mentions are sought: what people who speak for the company state in its name.
     *
     * @param speakers ids of the persons who speak for it
     * @param names of the company as {@link eu.visavis.kernel.SearchKey} compares them
     * @param reader in whose language titles are told, if there is a choice
     */
    record Sought(long networkId, List<Long> speakers, Set<String> names, Language reader) {
        public Sought {
            speakers = List.copyOf(speakers);
            names = Set.copyOf(names);
        }
    }

    /**
     * A mention that everybody may see.
     *
     * @param language of the title (ISO 639-1)
     * @param path below the address of the network, or a whole one that begins with "/events/"
     */
    record Mention(Kind kind, String title, String language, String path) {}

    /** What everybody may see, the newest first. */
    List<Mention> of(Sought sought);
}
