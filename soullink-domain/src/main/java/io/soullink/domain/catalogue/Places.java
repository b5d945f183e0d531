package io.soullink.domain.catalogue;

/** Where places are kept. */
public interface Places extends Shelf<PlaceId, Place> {}
