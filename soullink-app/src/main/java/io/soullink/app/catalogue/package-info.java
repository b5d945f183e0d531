/**
 * The catalogue of places and products: everybody looks things up in it, and admins keep it. Nothing in it is any couple's.
 */
package io.soullink.app.catalogue;
