/** Message bundles and the formats of dates, numbers and names for pages, mails, PDFs and calendars. */
package eu.visavis.text;
