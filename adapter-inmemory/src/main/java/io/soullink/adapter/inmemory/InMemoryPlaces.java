package io.soullink.adapter.inmemory;

import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.PlaceId;
import io.soullink.domain.catalogue.Places;

/** Places in memory. */
final class InMemoryPlaces extends InMemoryShelf<PlaceId, Place> implements Places {}
