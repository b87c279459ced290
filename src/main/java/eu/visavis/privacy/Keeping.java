package eu.visavis.privacy;

import java.time.Period;

/** For how long personal data are kept. What each one means in days stands here and nowhere else. */
public enum Keeping {
    /** So many months after the last day of the event as the network states. */
    EVENT,
    /** Until the person has neither an event nor a role and has not signed in for {@link #ACCOUNT_UNUSED}. */
    ACCOUNT,
    /** Until the person takes it away or it expresses nothing any more: links, sessions and browsers end by themselves. */
    SIGN_IN,
    /** Until {@link #MAIL_AFTER} after a mail was sent or given up. */
    MAIL,
    /** Until {@link #IMPORT_AFTER} after an import; papers and addresses of calendars as long as their event. */
    FILES,
    /** Until the address leaves; one that nobody confirms for a week. */
    NEWS,
    /** Until the member leaves or is taken off the list. */
    MEMBERS,
    /** Until the author removes the entry, or the account ends. */
    LISTINGS,
    /** Until the person gives the company back, or the account ends; what was refused or given back for half a year. */
    COMPANIES,
    /** As long as somebody works for the network. */
    STAFF,
    /** As long as the network names them. */
    CONTACTS,
    /** Until nobody of the organisation is left in an event of the network. */
    ORGANISATION,
    /** As long as the network keeps the register. */
    REGISTERS;

    /** Accounts without an event or role end when nobody has signed in for so long. */
    public static final Period ACCOUNT_UNUSED = Period.ofMonths(6);

    /** Mails lose receiver, subject and text so long after they were sent or given up. */
    public static final Period MAIL_AFTER = Period.ofDays(14);

    /** Files that were sent for an import go after so long. */
    public static final Period IMPORT_AFTER = Period.ofDays(30);

    /** A registration whose address nobody confirms goes after so long. */
    public static final Period UNCONFIRMED_AFTER = Period.ofDays(30);
}
