package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class FirstCallbackTest {

    private final List<String> completions = new ArrayList<>();
    private final Callback first =
            new FirstCallback(Callback.from(() -> completions.add("taken"), cause -> completions.add("cut")));

    @Test
    void whatTheNetworkHasTakenIsNotCut() {
        first.succeeded();
        first.failed(new IOException());

        assertThat(completions).containsExactly("taken");
    }

    @Test
    void whatIsCutIsNotTaken() {
        first.failed(new IOException());
        first.succeeded();
        first.failed(new IOException());

        assertThat(completions).containsExactly("cut");
    }
}
