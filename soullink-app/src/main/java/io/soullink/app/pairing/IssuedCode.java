package io.soullink.app.pairing;

import io.soullink.domain.couple.PairingCode;
import java.time.Instant;

/** A code to give to the partner; it is shown this once, and only its digest is kept. */
public record IssuedCode(PairingCode code, Instant expiresAt) {}
