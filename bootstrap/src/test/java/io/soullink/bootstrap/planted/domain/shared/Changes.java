package io.soullink.bootstrap.planted.domain.shared;

final class Changes {
    int count;
}
