/**
 * Broken inputs over real sockets: frames, requests and packets that are wrong in every way that the protocols can be wrong,
 * sent with fixed seeds, and a look at what they leave behind.
 */
package io.soullink.adapter.ws.fuzz;
