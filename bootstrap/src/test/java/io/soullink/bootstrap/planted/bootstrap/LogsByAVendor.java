package io.soullink.bootstrap.planted.bootstrap;

import ch.qos.logback.classic.Logger;

record LogsByAVendor(Logger logger) {}
