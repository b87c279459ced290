/**
 * Takes tables of other programs apart: CSV as spreadsheets of any country write it, and workbooks. Knows nothing of what the
 * columns mean; see decision 0045.
 */
package eu.visavis.intake.table;
