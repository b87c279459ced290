package eu.visavis.network;

import java.util.Locale;
import java.util.Optional;

/** What every page of a network links at its foot. */
public enum Notice {
    /** Who is responsible for the pages. */
    IMPRINT,
    /** What is stored about people, why, for how long, and what they can ask for. */
    PRIVACY,
    /** How accessible the pages are, and whom to tell of barriers. */
    ACCESSIBILITY;

    /** The network's own words in it. */
    public TextKind kind() {
        return TextKind.valueOf(name());
    }

    /** The name in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a notice by its name in addresses. */
    public static Optional<Notice> ofSlug(String slug) {
        for (Notice notice : values()) {
            if (notice.slug().equals(slug)) {
                return Optional.of(notice);
            }
        }
        return Optional.empty();
    }
}
