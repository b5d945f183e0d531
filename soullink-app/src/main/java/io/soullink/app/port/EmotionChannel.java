package io.soullink.app.port;

/** Clients have two ways to send an emotion; their partner's hears it by the same. */
public enum EmotionChannel {
    /** {@code emotion_update}, which arrives as {@code emotion_update}. */
    UPDATE,
    /** {@code send_emotion}, which arrives as {@code receive_emotion}. */
    SEND
}
