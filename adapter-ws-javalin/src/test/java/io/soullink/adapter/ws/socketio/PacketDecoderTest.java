package io.soullink.adapter.ws.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Socket.IO protocol, section "Packet encoding". */
class PacketDecoderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            0                                        | CONNECT      | /       | -1  | 0 | ''
            0{"token":"123"}                         | CONNECT      | /       | -1  | 0 | {"token":"123"}
            0/admin,                                 | CONNECT      | /admin  | -1  | 0 | ''
            0/admin                                  | CONNECT      | /admin  | -1  | 0 | ''
            0/admin,{"a":1}                          | CONNECT      | /admin  | -1  | 0 | {"a":1}
            1                                        | DISCONNECT   | /       | -1  | 0 | ''
            1/admin,                                 | DISCONNECT   | /admin  | -1  | 0 | ''
            2["foo"]                                 | EVENT        | /       | -1  | 0 | ["foo"]
            2/admin,["bar"]                          | EVENT        | /admin  | -1  | 0 | ["bar"]
            212["foo"]                               | EVENT        | /       | 12  | 0 | ["foo"]
            2/admin,0["foo"]                         | EVENT        | /admin  | 0   | 0 | ["foo"]
            2999999999999999[]                       | EVENT        | /       | 999999999999999 | 0 | []
            3/admin,13["bar"]                        | ACK          | /admin  | 13  | 0 | ["bar"]
            30[]                                     | ACK          | /       | 0   | 0 | []
            51-["baz",{"_placeholder":true,"num":0}] | BINARY_EVENT | /       | -1  | 1 | ["baz",{"_placeholder":true,"num":0}]
            52-/admin,7["baz"]                       | BINARY_EVENT | /admin  | 7   | 2 | ["baz"]
            50-["baz"]                               | BINARY_EVENT | /       | -1  | 0 | ["baz"]
            61-15["bar"]                             | BINARY_ACK   | /       | 15  | 1 | ["bar"]
            """)
    void readsTheHeader(String text, PacketType type, String namespace, long id, int attachments, String data)
            throws MalformedPacket {
        Packet packet = PacketDecoder.decode(text);

        assertThat(packet).isEqualTo(new Packet(type, namespace, id, attachments, text, text.length() - data.length()));
        assertThat(packet.hasData()).isEqualTo(!data.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "abc",
                "7",
                "9[]",
                "-1",
                " 2[]",
                "\u00002[]",
                "0[]",
                "01",
                "0\"a\"",
                "0/admin,1{}",
                "1{}",
                "15",
                "1/admin,[]",
                "2",
                "2{}",
                "2abc[\"a\"]",
                "2\"a\"",
                "2/admin",
                "2/admin,",
                "21",
                "2-[\"a\"]",
                "21-[\"a\"]",
                "22999999999999999[\"a\"]",
                "3[]",
                "31",
                "31{}",
                "3/admin,[]",
                "4",
                "4{\"message\":\"x\"}",
                "5[\"a\"]",
                "5-[\"a\"]",
                "51[\"a\"]",
                "5-1-[\"a\"]",
                "51000-[\"a\"]",
                "51-",
                "51-{}",
                "61-[]",
                "6-1[]"
            })
    void refusesWhatIsNoPacket(String text) {
        assertThatThrownBy(() -> PacketDecoder.decode(text)).isInstanceOf(MalformedPacket.class);
    }

    @Test
    void refusesALongNamespace() throws MalformedPacket {
        assertThat(PacketDecoder.decode("0/" + "n".repeat(127)).namespace()).hasSize(128);
        assertThatThrownBy(() -> PacketDecoder.decode("0/" + "n".repeat(128))).isInstanceOf(MalformedPacket.class);
    }
}
