package io.soullink.adapter.ws.engineio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** RFC 6455, sections 5.4 and 8.1. */
class MessageAssemblyTest {

    private final MessageAssembly assembly = new MessageAssembly(5);

    @Test
    void takesAWholeMessage() {
        assertThat(assembly.finish(bytes("hello"))).isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void joinsFragments() {
        assembly.append(bytes("he"));
        assembly.append(bytes(""));
        assertThat(assembly.finish(bytes("llo"))).asString().isEqualTo("hello");
        assertThat(assembly.finish(bytes("again"))).asString().isEqualTo("again");
    }

    @Test
    void countsFragmentsTogether() {
        assertThat(assembly.accepts(bytes("hello"))).isTrue();
        assertThat(assembly.accepts(bytes("hello!"))).isFalse();
        assembly.append(bytes("hel"));
        assertThat(assembly.accepts(bytes("lo"))).isTrue();
        assertThat(assembly.accepts(bytes("lo!"))).isFalse();
    }

    @Test
    void decodesStrictly() throws CharacterCodingException {
        assertThat(MessageAssembly.decode("a\uFFFDb💜".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a\uFFFDb💜");
        assertThatThrownBy(() -> MessageAssembly.decode(new byte[] {'a', (byte) 0xC3}))
                .isInstanceOf(CharacterCodingException.class);
        assertThatThrownBy(() -> MessageAssembly.decode(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}))
                .isInstanceOf(CharacterCodingException.class);
    }

    private static ByteBuffer bytes(String text) {
        return StandardCharsets.UTF_8.encode(text);
    }
}
