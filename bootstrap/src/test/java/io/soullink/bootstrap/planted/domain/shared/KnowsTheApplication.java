package io.soullink.bootstrap.planted.domain.shared;

import io.soullink.bootstrap.planted.app.port.Port;

record KnowsTheApplication(Port port) {}
