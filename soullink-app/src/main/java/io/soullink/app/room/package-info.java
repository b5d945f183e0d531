/** A couple's room: who may enter, and one thing at a time. */
package io.soullink.app.room;
