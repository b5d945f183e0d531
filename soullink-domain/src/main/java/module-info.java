/** The language, rules and storage ports of Soul Link. Needs nothing but the JDK. */
module io.soullink.domain {
    exports io.soullink.domain.catalogue;
    exports io.soullink.domain.shared;
    exports io.soullink.domain.user;
    exports io.soullink.domain.couple;
    exports io.soullink.domain.event;
    exports io.soullink.domain.erasure;
    exports io.soullink.domain.call;
    exports io.soullink.domain.chat;
    exports io.soullink.domain.media;
    exports io.soullink.domain.mood;
}
