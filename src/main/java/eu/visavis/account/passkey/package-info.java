/** Passkeys (W3C Web Authentication, level 3): what authenticators are asked and how their answers are checked, by a library that lives here alone. */
package eu.visavis.account.passkey;
