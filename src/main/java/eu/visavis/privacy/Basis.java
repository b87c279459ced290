package eu.visavis.privacy;

import java.util.Arrays;

/** What permits the use of personal data, as articles of the GDPR name it. */
public enum Basis {
    CONSENT("6(1)(a)"),
    CONTRACT("6(1)(b)"),
    LAW("6(1)(c)"),
    INTEREST("6(1)(f)"),
    /** Explicit consent, for what tells something of somebody's health. */
    EXPLICIT_CONSENT("9(2)(a)");

    private final String article;

    Basis(String article) {
        this.article = article;
    }

    /** The article, such as "6(1)(b)". */
    public String article() {
        return article;
    }

    static Basis ofArticle(String article) {
        return Arrays.stream(values())
                .filter(basis -> basis.article.equals(article))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No legal basis is " + article));
    }
}
