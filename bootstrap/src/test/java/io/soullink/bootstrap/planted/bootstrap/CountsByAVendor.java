package io.soullink.bootstrap.planted.bootstrap;

import io.prometheus.metrics.core.metrics.Counter;

record CountsByAVendor(Counter counter) {}
