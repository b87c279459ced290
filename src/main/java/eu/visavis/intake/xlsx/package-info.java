/** Writes workbooks; fastexcel lives here alone. */
package eu.visavis.intake.xlsx;
