/** Networks (cluster projects, the tenants), their partner organisations, staff and categories. */
package eu.visavis.network;
