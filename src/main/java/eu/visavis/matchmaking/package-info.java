/**
 * Whom to meet: suggestions with their reasons, meeting requests and their answers, secret marks of people somebody does
 * not want to meet, and the weighted wishes that a schedule is made from.
 */
package eu.visavis.matchmaking;
