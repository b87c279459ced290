package eu.visavis.privacy;

/** The kinds of personal data, in the order in which people read of them. */
public enum DataKind {
    ACCOUNT,
    SIGN_IN,
    PARTICIPATION,
    ORGANISATION,
    REGISTERS,
    PROFILE,
    LISTINGS,
    COMPANIES,
    REQUESTS,
    MARKS,
    NEEDS,
    CHOICES,
    MAIL,
    FILES,
    INTERPRETERS,
    SPEAKERS,
    STAFF,
    NEWS,
    SEARCHES,
    MEMBERS,
    CONTACTS
}
