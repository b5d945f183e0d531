/** The use cases of Soul Link, the ports that they need, and the façade that gathers them. */
module io.soullink.app {
    requires transitive io.soullink.domain;

    exports io.soullink.app;
    exports io.soullink.app.account;
    exports io.soullink.app.admin;
    exports io.soullink.app.call;
    exports io.soullink.app.catalogue;
    exports io.soullink.app.chat;
    exports io.soullink.app.erasure;
    exports io.soullink.app.event;
    exports io.soullink.app.export;
    exports io.soullink.app.limit;
    exports io.soullink.app.media;
    exports io.soullink.app.mood;
    exports io.soullink.app.pairing;
    exports io.soullink.app.port;
    exports io.soullink.app.presence;
    exports io.soullink.app.room;
    exports io.soullink.app.standard;
}
