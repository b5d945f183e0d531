package io.soullink.bootstrap.planted.domain.shared;

import java.nio.file.Path;

record ReadsFiles(Path file) {}
