package eu.visavis.network;

/** What a network states in as many languages as it likes. */
public enum TextKind {
    /** Who is responsible for the pages. */
    IMPRINT(20_000),
    /** What is stored about people. */
    PRIVACY(20_000),
    /** How accessible the pages are. */
    ACCESSIBILITY(20_000),
    /** The name of the network. */
    NAME(200),
    /** What always stands on the network's start page, such as where public contracts are really announced. */
    WELCOME(2_000),
    /** The sentence that names who funds the network, such as "Co-funded by the European Union". */
    FUNDING(300),
    /** What the funder does not answer for. */
    DISCLAIMER(1_000);

    private final int maxLength;

    TextKind(int maxLength) {
        this.maxLength = maxLength;
    }

    /** The longest text in one language, in characters. */
    public int maxLength() {
        return maxLength;
    }
}
