package io.soullink.domain.event;

import io.soullink.domain.couple.CoupleBook;

/** Where events are kept. */
public interface Events extends CoupleBook<EventId, Event> {}
