package io.soullink.bootstrap.planted.adapter.inmemory;

import io.javalin.Javalin;

record ServesRequests(Javalin server) {}
