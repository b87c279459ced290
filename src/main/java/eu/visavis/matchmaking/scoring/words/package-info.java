/** What a text is made of in any language: stems, letters, runs of letters. Plain Java and Lucene's analysers. */
package eu.visavis.matchmaking.scoring.words;
