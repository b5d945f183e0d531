package io.soullink.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoCodecsTest {
    private static final List<String> DEFAULT = List.of("AV1", "VP9");

    private static String preferred(List<String> names, String sdp) {
        return VideoCodecs.prefer(names, new Sdp(sdp)).value();
    }

    private static void assertUnreadable(String sdp) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> preferred(DEFAULT, sdp))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.INVALID))
                .withMessageNotContaining("m=video");
    }

    /** Only one line differs, as said. */
    private static void assertReordered(String sdp, String before, String after, List<String> names) {
        assertThat(sdp).containsOnlyOnce(before);
        assertThat(preferred(names, sdp)).isEqualTo(sdp.replace(before, after));
    }

    @Test
    void anOfferOfChromiumLeavesWithAv1ThenVp9() {
        assertReordered(
                Descriptions.CHROMIUM,
                "m=video 9 UDP/TLS/RTP/SAVPF 96 97 103 104 107 108 39 40 45 46 98 99 100 101 123 124 125\r\n",
                "m=video 9 UDP/TLS/RTP/SAVPF 45 46 98 99 100 101 96 97 103 104 107 108 39 40 123 124 125\r\n",
                DEFAULT);
    }

    @Test
    void allProfilesOfACodecGoInTheirOrder() {
        assertReordered(
                Descriptions.CHROMIUM,
                "SAVPF 96 97 103 104 107 108 39 40 45",
                "SAVPF 103 104 107 108 39 40 96 97 45",
                List.of("h264"));
    }

    @Test
    void anOfferOfFirefoxKeepsItsLimitsAndItsOtherSections() {
        assertReordered(
                Descriptions.FIREFOX,
                "m=video 9 UDP/TLS/RTP/SAVPF 120 124 121 125 126 127 97 98 123 122 119\r\n",
                "m=video 9 UDP/TLS/RTP/SAVPF 121 125 120 124 126 127 97 98 123 122 119\r\n",
                DEFAULT);
    }

    @Test
    void anOfferOfSafariKeepsItsSimulcast() {
        assertReordered(
                Descriptions.SAFARI,
                "m=video 9 UDP/TLS/RTP/SAVPF 96 97 98 99 100 101 127 125 104\r\n",
                "m=video 9 UDP/TLS/RTP/SAVPF 127 125 96 97 98 99 100 101 104\r\n",
                List.of("VP9"));
    }

    @Test
    void anOfferOfReactNativeKeepsItsLineEnds() {
        String line = "m=video 9 UDP/TLS/RTP/SAVPF 96 97 98 99 35 36 127 103\n";

        assertReordered(
                Descriptions.REACT_NATIVE, line, "m=video 9 UDP/TLS/RTP/SAVPF 35 36 98 99 96 97 127 103\n", DEFAULT);
    }

    @Test
    void retransmissionsFollowTheirCodecFromWhereverTheyStood() {
        String attributes = """
                a=rtpmap:96 VP8/90000
                a=rtpmap:97 rtx/90000
                a=fmtp:97 rtx-time=3000; apt=98
                a=rtpmap:98 vp9/90000
                a=rtpmap:99 rtx/90000
                a=fmtp:99 apt=96
                """;

        assertThat(preferred(DEFAULT, "v=0\nm=video 9 RTP/AVPF 97 99 96 98\n" + attributes))
                .isEqualTo("v=0\nm=video 9 RTP/AVPF 98 97 99 96\n" + attributes);
    }

    @Test
    void everyVideoSectionIsOrderedByItsOwnNumbers() {
        String sdp = """
                v=0
                m=video 9 RTP/AVPF 96 98
                a=rtpmap:96 VP8/90000
                a=rtpmap:98 VP9/90000
                m=audio 9 RTP/AVPF 98 96
                a=rtpmap:96 VP9/90000
                m=video 0 RTP/AVPF 98 96
                a=rtpmap:96 VP9/90000
                a=rtpmap:98 VP8/90000""";

        assertThat(preferred(DEFAULT, sdp))
                .isEqualTo(sdp.replace("m=video 9 RTP/AVPF 96 98", "m=video 9 RTP/AVPF 98 96")
                        .replace("m=video 0 RTP/AVPF 98 96", "m=video 0 RTP/AVPF 96 98"));
    }

    @Test
    void noPreferenceAndNoVideoChangeNothing() {
        assertThat(preferred(List.of(), Descriptions.CHROMIUM)).isEqualTo(Descriptions.CHROMIUM);
        assertThat(preferred(List.of("H266"), Descriptions.CHROMIUM)).isEqualTo(Descriptions.CHROMIUM);
        assertThat(preferred(DEFAULT, "v=0\r\nm=audio 9 x\r\n")).isEqualTo("v=0\r\nm=audio 9 x\r\n");
    }

    @Test
    void whatIsOrderedOnceStaysSo() {
        String once = preferred(DEFAULT, Descriptions.CHROMIUM);

        assertThat(preferred(DEFAULT, once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m=video ",
                "m=video 9",
                "m=video 9 RTP/AVPF",
                "m=video x RTP/AVPF 96",
                "m=video 9 RTP/AVPF 96 ",
                "m=video 9 RTP/AVPF 96  97",
                "m=video 9 RTP/AVPF 96 96",
                "m=video 9 RTP/AVPF 9600",
                "m=video 9 RTP/AVPF vp8",
                "m=video 9 RTP/AVPF 96\nnot a line",
                "m=video 9 RTP/AVPF 96\n\na=mid:0",
                "m=video 9 RTP/AVPF 96\ra=mid:0",
                "m=video 9 RTP/AVPF 96\na=rtpmap:96",
                "m=video 9 RTP/AVPF 96\na=rtpmap:96 VP8",
            })
    void whatCannotBeReadIsRefused(String section) {
        assertUnreadable("v=0\n" + section);
    }

    @Test
    void aVeryLongLineIsReadLikeAnother() {
        assertUnreadable("v=0\nm=video 9 RTP/AVPF" + " 96".repeat(5_000));
    }
}
