/** QR codes as drawings and pictures. */
package eu.visavis.qr;
