package io.soullink.bootstrap.planted.adapter.ws.socketio;

import io.soullink.bootstrap.planted.domain.shared.Plain;

record KnowsTheDomain(Plain plain) {}
