package io.soullink.bootstrap.planted.domain.shared;

final class UnlikeAnId {}
