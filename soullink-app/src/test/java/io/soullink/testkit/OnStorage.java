package io.soullink.testkit;

import io.soullink.app.Storage;

/** Tests that run on any storage. */
public interface OnStorage {
    /** The storage under test: empty when a test begins, and the same one whenever the test asks. */
    Storage storage();
}
