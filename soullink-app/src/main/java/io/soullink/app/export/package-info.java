/**
 * What is stored about a person, for the person.
 *
 * <p>It is handed out page by page, so that it takes no more memory however long two people have talked. What a partner said
 * is part of it while the two are a couple, and from the moment on in which they part it is not.
 */
package io.soullink.app.export;
