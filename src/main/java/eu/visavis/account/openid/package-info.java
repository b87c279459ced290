/** OpenID Connect as a relying party: the libraries that know it are used here alone. */
package eu.visavis.account.openid;
