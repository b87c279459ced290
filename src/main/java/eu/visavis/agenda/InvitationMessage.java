package eu.visavis.agenda;

import java.time.Instant;

/**
 * What a calendar is to be told of one meeting of one person.
 *
 * @param organizerAddress to which calendars send answers
 * @param attendeeAddress the address of the person
 * @param answerable whether answers are read
 */
public record InvitationMessage(
        PersonalAgenda agenda,
        MeetingEntry meeting,
        int sequence,
        Instant stampedAt,
        Invitation.Answer answer,
        String organizerAddress,
        String attendeeAddress,
        boolean answerable) {}
