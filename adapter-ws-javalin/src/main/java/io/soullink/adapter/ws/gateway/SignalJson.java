package io.soullink.adapter.ws.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import io.soullink.adapter.ws.socketio.JsonWriter;
import io.soullink.domain.call.Sdp;
import io.soullink.domain.call.Signal;
import io.soullink.domain.shared.Rejected;
import java.io.IOException;
import java.util.Optional;

/**
 * The JSON of WebRTC's session descriptions and candidates ({@code RTCSessionDescriptionInit}, {@code RTCIceCandidateInit}).
 * What comes in is read into bounded values, and what goes out is written from them.
 */
final class SignalJson {
    private static final String OFFER = "offer";
    private static final String ANSWER = "answer";
    private static final String PROVISIONAL_ANSWER = "pranswer";
    private static final String TYPE = "type";
    private static final String SDP = "sdp";
    private static final String CANDIDATE = "candidate";
    private static final String SDP_MID = "sdpMid";
    private static final String SDP_M_LINE_INDEX = "sdpMLineIndex";
    private static final String USERNAME_FRAGMENT = "usernameFragment";

    private SignalJson() {}

    /** {@code {offer: {type?, sdp}}}. */
    static Signal.Offer offer(Payload payload) {
        Payload said = payload.object(OFFER);
        String type = said.optionalText(TYPE).orElse(OFFER);
        if (!type.equals(OFFER)) {
            throw Rejected.invalid(TYPE, "must be offer");
        }
        return new Signal.Offer(new Sdp(said.text(SDP)));
    }

    /** {@code {answer: {type?, sdp}}}. */
    static Signal.Answer answer(Payload payload) {
        Payload said = payload.object(ANSWER);
        String type = said.optionalText(TYPE).orElse(ANSWER);
        if (!type.equals(ANSWER) && !type.equals(PROVISIONAL_ANSWER)) {
            throw Rejected.invalid(TYPE, "must be answer or pranswer");
        }
        return new Signal.Answer(new Sdp(said.text(SDP)), type.equals(PROVISIONAL_ANSWER));
    }

    /** {@code {candidate: {candidate, sdpMid?, sdpMLineIndex?, usernameFragment?}}}; null or empty after the last one. */
    static Signal.Candidate candidate(Payload payload, Signal.Candidate.Name name) {
        if (payload.isNullOrEmpty(CANDIDATE)) {
            return new Signal.Candidate(name, "", Optional.empty(), Optional.empty(), Optional.empty());
        }
        Payload said = payload.object(CANDIDATE);
        return new Signal.Candidate(
                name,
                said.text(CANDIDATE),
                said.optionalText(SDP_MID),
                said.optionalNumber(SDP_M_LINE_INDEX).map(SignalJson::index),
                said.optionalText(USERNAME_FRAGMENT));
    }

    /** A signal as the event that brings it to the other device. */
    static WireEvent event(Signal signal) {
        if (signal instanceof Signal.Offer offer) {
            return new WireEvent("webrtc_offer", description(OFFER, offer.sdp()));
        } else if (signal instanceof Signal.Answer answer) {
            return new WireEvent(
                    "webrtc_answer", description(answer.provisional() ? PROVISIONAL_ANSWER : ANSWER, answer.sdp()));
        }
        Signal.Candidate candidate = (Signal.Candidate) signal;
        return new WireEvent(name(candidate.name()), json -> write(json, candidate));
    }

    private static String name(Signal.Candidate.Name name) {
        return switch (name) {
            case ICE_CANDIDATE -> "ice_candidate";
            case WEBRTC_ICE_CANDIDATE -> "webrtc_ice_candidate";
            case WEBRTC_ICE -> "webrtc_ice";
        };
    }

    private static JsonWriter description(String type, Sdp sdp) {
        return json -> {
            json.writeStartObject();
            json.writeStringField(TYPE, type);
            json.writeStringField(SDP, sdp.value());
            json.writeEndObject();
        };
    }

    /** The end of all candidates, which names no media section, is null. */
    private static void write(JsonGenerator json, Signal.Candidate candidate) throws IOException {
        if (candidate.line().isEmpty()
                && candidate.sdpMid().isEmpty()
                && candidate.sdpMLineIndex().isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField(CANDIDATE, candidate.line());
        if (candidate.sdpMid().isPresent()) {
            json.writeStringField(SDP_MID, candidate.sdpMid().get());
        }
        if (candidate.sdpMLineIndex().isPresent()) {
            json.writeNumberField(SDP_M_LINE_INDEX, candidate.sdpMLineIndex().get());
        }
        if (candidate.usernameFragment().isPresent()) {
            json.writeStringField(
                    USERNAME_FRAGMENT, candidate.usernameFragment().get());
        }
        json.writeEndObject();
    }

    /** What no int holds is out of bounds all the same. */
    private static int index(long number) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
    }
}
