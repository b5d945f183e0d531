/** The defaults of the technical ports: the JDK alone, one process, sound for an embedder who sets nothing. */
package io.soullink.app.standard;
