package eu.visavis.scheduling.web;

import java.util.List;

/**
 * Why a participant's wish has no meeting, told without what others have in their agendas.
 *
 * @param event the event's code
 * @param reason what stood in the way when the schedule was made, in words
 * @param free the times at which both are free and no table is, in words; "" if there is none
 * @param helps sentences, each about one change by the reader, or one more table, that is enough
 */
public record OwnWhyPage(String event, PersonName person, String reason, String free, List<String> helps) {}
