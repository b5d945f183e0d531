/**
 * Calls between partners: ringing, answering, hanging up, and the signals by which two devices connect.
 *
 * <p>Invariants: only partners call each other; every change is stored before anybody is told; signals pass between the
 * two bound devices only, at most once, and are held in this process's memory while one of them is not there yet.
 */
package io.soullink.app.call;
