package eu.visavis.audit;

/** What somebody can do that the audit log keeps. Names are stored and hashed: they may be added, never changed. */
public enum Act {
    SIGNED_IN(Scope.ACCOUNT),
    DEVICE_SIGNED_OUT(Scope.ACCOUNT),
    PASSWORD_SET(Scope.ACCOUNT),
    PASSWORD_REMOVED(Scope.ACCOUNT),
    SECOND_FACTOR_ON(Scope.ACCOUNT),
    SECOND_FACTOR_OFF(Scope.ACCOUNT),
    RECOVERY_CODES_RENEWED(Scope.ACCOUNT),
    TOKEN_MADE(Scope.ACCOUNT),
    TOKEN_REVOKED(Scope.ACCOUNT),
    NETWORK_FOUNDED(Scope.NETWORK),
    NETWORK_CHANGED(Scope.NETWORK),
    PUBLICITY_CHANGED(Scope.NETWORK),
    LOOK_CHANGED(Scope.NETWORK),
    TEXTS_CHANGED(Scope.NETWORK),
    PARTNER_ADDED(Scope.NETWORK),
    PARTNER_CHANGED(Scope.NETWORK),
    PARTNER_REMOVED(Scope.NETWORK),
    STAFF_ADDED(Scope.NETWORK),
    STAFF_CHANGED(Scope.NETWORK),
    STAFF_REMOVED(Scope.NETWORK),
    EVENT_CREATED(Scope.NETWORK),
    EVENT_CHANGED(Scope.NETWORK),
    EVENT_COPIED(Scope.NETWORK),
    SESSIONS_CHANGED(Scope.NETWORK),
    TABLES_CHANGED(Scope.NETWORK),
    RULES_CHANGED(Scope.NETWORK),
    REGISTERED(Scope.NETWORK),
    PARTICIPANT_APPROVED(Scope.NETWORK),
    PARTICIPANT_REFUSED(Scope.NETWORK),
    PARTNER_ASSIGNED(Scope.NETWORK),
    BEHALF_BEGUN(Scope.NETWORK),
    PARTICIPATION_CANCELLED(Scope.NETWORK),
    PARTICIPATION_RENEWED(Scope.NETWORK),
    PARTICULARS_CHANGED(Scope.NETWORK),
    PROFILE_CHANGED(Scope.NETWORK),
    REQUEST_MADE(Scope.NETWORK),
    REQUEST_ACCEPTED(Scope.NETWORK),
    REQUEST_DECLINED(Scope.NETWORK),
    REQUEST_WITHDRAWN(Scope.NETWORK),
    AGREEMENT_TAKEN_BACK(Scope.NETWORK),
    NEWS_WANTED(Scope.NETWORK),
    NEWS_LEFT(Scope.NETWORK),
    NEWS_SENT(Scope.NETWORK),
    VISIBILITY_CHANGED(Scope.NETWORK),
    CONSENT_GIVEN(Scope.NETWORK),
    CONSENT_WITHDRAWN(Scope.NETWORK),
    OBJECTED(Scope.ACCOUNT),
    OBJECTION_ENDED(Scope.ACCOUNT),
    PERSON_ERASED(Scope.ACCOUNT),
    EVENT_ERASED(Scope.NETWORK),
    RETENTION_CHANGED(Scope.NETWORK),
    FILES_IMPORTED(Scope.NETWORK),
    SEARCH_STARTED(Scope.NETWORK),
    SEARCH_STOPPED(Scope.NETWORK),
    SCHEDULE_PUBLISHED(Scope.NETWORK),
    PRINTOUT_MADE(Scope.NETWORK),
    CALENDAR_RENEWED(Scope.NETWORK),
    CALENDAR_CLOSED(Scope.NETWORK);

    private enum Scope {
        ACCOUNT,
        NETWORK
    }

    private final Scope scope;

    Act(Scope scope) {
        this.scope = scope;
    }

    /** Whether it concerns somebody's account, so that no network learns of it unless it is named. */
    public boolean isOfAccount() {
        return scope == Scope.ACCOUNT;
    }
}
