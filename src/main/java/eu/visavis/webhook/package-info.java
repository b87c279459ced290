/** Webhooks of networks: what happened is written down with the change, and signed and delivered afterwards. */
package eu.visavis.webhook;
