/**
 * Registers that networks import into the directory: files, how their columns and paths are read, the records that come of
 * them. A record is what a register says; what people enter stands in the directory's entry and is never touched here.
 */
package eu.visavis.directory.register;
