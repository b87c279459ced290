/**
 * Meaning without a dictionary: a space of some hundred dimensions, learnt from the labels that EU vocabularies carry in
 * nine languages, in which words and texts of any language can be compared. Depends on the words only.
 */
package eu.visavis.matchmaking.scoring.concept;
