package io.soullink.bootstrap.planted.domain.unnoticed;

record Newcomer() {}
