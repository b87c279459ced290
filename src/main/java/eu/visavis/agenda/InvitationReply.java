package eu.visavis.agenda;

import java.time.Instant;

/**
 * What a calendar answered to an invitation.
 *
 * @param uid of the meeting in the calendar
 * @param attendee the address of who answers, in small letters
 * @param sequence the number of the invitation that is answered
 * @param at when the calendar wrote it
 */
public record InvitationReply(String uid, String attendee, Invitation.Answer answer, int sequence, Instant at) {}
