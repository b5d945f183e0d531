package io.soullink.bootstrap.planted.adapter.http;

import io.soullink.bootstrap.planted.adapter.ws.gateway.SocketGateway;

record KnowsAnotherAdapter(SocketGateway gateway) {}
