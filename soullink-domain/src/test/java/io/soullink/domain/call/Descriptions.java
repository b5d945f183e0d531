package io.soullink.domain.call;

/** Session descriptions of the shape that browsers and phones write. Fingerprints and addresses are made up. */
final class Descriptions {
    private static final String SESSION = """
            v=0
            o=- 4611731400430051336 2 IN IP4 127.0.0.1
            s=-
            t=0 0
            a=group:BUNDLE 0 1
            a=extmap-allow-mixed
            a=msid-semantic: WMS 5a1c
            m=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126
            c=IN IP4 0.0.0.0
            a=rtcp:9 IN IP4 0.0.0.0
            a=ice-ufrag:aBcD
            a=ice-pwd:0123456789abcdefghijklmn
            a=ice-options:trickle
            a=fingerprint:sha-256 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF
            a=setup:actpass
            a=mid:0
            a=sendrecv
            a=rtcp-mux
            a=rtpmap:111 opus/48000/2
            a=rtcp-fb:111 transport-cc
            a=fmtp:111 minptime=10;useinbandfec=1
            a=rtpmap:63 red/48000/2
            a=fmtp:63 111/111
            a=rtpmap:9 G722/8000
            a=rtpmap:0 PCMU/8000
            a=rtpmap:8 PCMA/8000
            a=rtpmap:13 CN/8000
            a=rtpmap:110 telephone-event/48000
            a=rtpmap:126 telephone-event/8000
            """;

    /** Desktop Chromium: every codec with its rtx, red with rtx, ulpfec last. */
    static final String CHROMIUM = crlf(SESSION + """
            m=video 9 UDP/TLS/RTP/SAVPF 96 97 103 104 107 108 39 40 45 46 98 99 100 101 123 124 125
            c=IN IP4 0.0.0.0
            a=rtcp:9 IN IP4 0.0.0.0
            a=mid:1
            a=extmap:14 urn:ietf:params:rtp-hdrext:toffset
            a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time
            a=sendrecv
            a=msid:5a1c 77fe
            a=rtcp-mux
            a=rtcp-rsize
            a=rtpmap:96 VP8/90000
            a=rtcp-fb:96 goog-remb
            a=rtcp-fb:96 nack pli
            a=rtpmap:97 rtx/90000
            a=fmtp:97 apt=96
            a=rtpmap:103 H264/90000
            a=fmtp:103 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42001f
            a=rtpmap:104 rtx/90000
            a=fmtp:104 apt=103
            a=rtpmap:107 H264/90000
            a=fmtp:107 level-asymmetry-allowed=1;packetization-mode=0;profile-level-id=42001f
            a=rtpmap:108 rtx/90000
            a=fmtp:108 apt=107
            a=rtpmap:39 H264/90000
            a=fmtp:39 level-asymmetry-allowed=1;packetization-mode=0;profile-level-id=4d001f
            a=rtpmap:40 rtx/90000
            a=fmtp:40 apt=39
            a=rtpmap:45 AV1/90000
            a=fmtp:45 level-idx=5;profile=0;tier=0
            a=rtpmap:46 rtx/90000
            a=fmtp:46 apt=45
            a=rtpmap:98 VP9/90000
            a=fmtp:98 profile-id=0
            a=rtpmap:99 rtx/90000
            a=fmtp:99 apt=98
            a=rtpmap:100 VP9/90000
            a=fmtp:100 profile-id=2
            a=rtpmap:101 rtx/90000
            a=fmtp:101 apt=100
            a=rtpmap:123 red/90000
            a=rtpmap:124 rtx/90000
            a=fmtp:124 apt=123
            a=rtpmap:125 ulpfec/90000
            a=ssrc-group:FID 2231627014 632943048
            a=ssrc:2231627014 cname:xyz
            """);

    /** Firefox: limits of frame size for VP8 and VP9, H264 twice, a section for data behind. */
    static final String FIREFOX = crlf(SESSION + """
            m=video 9 UDP/TLS/RTP/SAVPF 120 124 121 125 126 127 97 98 123 122 119
            c=IN IP4 0.0.0.0
            a=sendrecv
            a=fmtp:126 profile-level-id=42e01f;level-asymmetry-allowed=1;packetization-mode=1
            a=fmtp:97 profile-level-id=42e01f;level-asymmetry-allowed=1
            a=fmtp:120 max-fs=12288;max-fr=60
            a=fmtp:124 apt=120
            a=fmtp:121 max-fs=12288;max-fr=60
            a=fmtp:125 apt=121
            a=fmtp:127 apt=126
            a=fmtp:98 apt=97
            a=fmtp:119 apt=122
            a=mid:1
            a=rtcp-fb:120 nack pli
            a=rtpmap:120 VP8/90000
            a=rtpmap:124 rtx/90000
            a=rtpmap:121 VP9/90000
            a=rtpmap:125 rtx/90000
            a=rtpmap:126 H264/90000
            a=rtpmap:127 rtx/90000
            a=rtpmap:97 H264/90000
            a=rtpmap:98 rtx/90000
            a=rtpmap:123 ulpfec/90000
            a=rtpmap:122 red/90000
            a=rtpmap:119 rtx/90000
            a=ssrc:2893744543 cname:{b6a2b2c5-6b33-4a4b}
            m=application 9 UDP/DTLS/SCTP webrtc-datachannel
            c=IN IP4 0.0.0.0
            a=mid:2
            a=sctp-port:5000
            """);

    /** Safari: H264 first, layers by rid. */
    static final String SAFARI = crlf(SESSION + """
            m=video 9 UDP/TLS/RTP/SAVPF 96 97 98 99 100 101 127 125 104
            c=IN IP4 0.0.0.0
            a=mid:1
            a=sendonly
            a=rtpmap:96 H264/90000
            a=fmtp:96 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=640c1f
            a=rtpmap:97 rtx/90000
            a=fmtp:97 apt=96
            a=rtpmap:98 H264/90000
            a=fmtp:98 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f
            a=rtpmap:99 rtx/90000
            a=fmtp:99 apt=98
            a=rtpmap:100 VP8/90000
            a=rtpmap:101 rtx/90000
            a=fmtp:101 apt=100
            a=rtpmap:127 VP9/90000
            a=fmtp:127 profile-id=0
            a=rtpmap:125 rtx/90000
            a=fmtp:125 apt=127
            a=rtpmap:104 red/90000
            a=rid:h send pt=96
            a=rid:l send pt=100
            a=simulcast:send h;l
            """);

    /** react-native-webrtc on a phone, as it arrives where a client rewrote the line ends. */
    static final String REACT_NATIVE = SESSION + """
            m=video 9 UDP/TLS/RTP/SAVPF 96 97 98 99 35 36 127 103
            c=IN IP4 0.0.0.0
            a=mid:1
            a=sendrecv
            a=rtpmap:96 VP8/90000
            a=rtpmap:97 rtx/90000
            a=fmtp:97 apt=96
            a=rtpmap:98 VP9/90000
            a=fmtp:98 profile-id=0
            a=rtpmap:99 rtx/90000
            a=fmtp:99 apt=98
            a=rtpmap:35 AV1/90000
            a=rtpmap:36 rtx/90000
            a=fmtp:36 apt=35
            a=rtpmap:127 red/90000
            a=rtpmap:103 ulpfec/90000
            """;

    private Descriptions() {}

    private static String crlf(String lines) {
        return lines.replace("\n", "\r\n");
    }
}
