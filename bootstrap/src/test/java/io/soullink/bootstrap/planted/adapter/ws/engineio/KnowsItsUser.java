package io.soullink.bootstrap.planted.adapter.ws.engineio;

import io.soullink.bootstrap.planted.adapter.ws.socketio.Namespace;

record KnowsItsUser(Namespace namespace) {}
