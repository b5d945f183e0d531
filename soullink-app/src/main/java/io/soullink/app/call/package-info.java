/**
 * Calls between partners: ringing, answering, hanging up, and the signals by which two devices connect.
 *
 * <p>Invariants: only partners call each other; every change is stored before anybody is told; signals pass between the
 * two bound devices only, at most once, and are held in this process's memory while one of them is not there yet.
 *
 * <p>A client that changes networks is back, as a new device, before its old one is missed. It is known by what it does: it
 * speaks in the call, having connected after the old one was last heard there; or it says nothing, and connected in the time
 * for which the loss of the old one may have gone unnoticed. A device that is heard keeps its call.
 */
package io.soullink.app.call;
