package io.soullink.adapter.mongo;

import io.soullink.domain.call.Call;
import io.soullink.domain.call.CallId;
import io.soullink.domain.call.CallLog;
import io.soullink.domain.call.Calls;
import io.soullink.domain.call.Ringing;
import io.soullink.domain.couple.CoupleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** No call was ever made, and none can be. */
final class NoCalls implements Calls {
    @Override
    public Call begin(Ringing call) {
        throw new UnsupportedOperationException("calls are not kept in MongoDB yet");
    }

    @Override
    public boolean replace(Call before, Call after) {
        return false;
    }

    @Override
    public Optional<Call> find(CallId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Call> liveOf(CoupleId couple) {
        return Optional.empty();
    }

    @Override
    public List<Call> due(Instant now, int limit) {
        return List.of();
    }

    @Override
    public CallLog log(CoupleId couple, Optional<CallId> before, int limit) {
        return new CallLog(List.of(), false);
    }
}
