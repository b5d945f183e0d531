package io.soullink.bootstrap.planted.adapter.inmemory;

import java.util.Date;

record KeepsDates(Date since) {}
