package eu.visavis.programme;

/** What a part of the programme is. */
public enum ItemKind {
    TALK,
    /** A seminar over the network. */
    ONLINE_SEMINAR,
    WORKSHOP,
    /** To a company, a laboratory or a place. */
    VISIT,
    /** A meal, a coffee or an evening that people spend together. */
    TOGETHER,
    OTHER
}
