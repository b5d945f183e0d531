package io.soullink.bootstrap.planted.app.account;

import javax.net.SocketFactory;

record OpensSockets(SocketFactory sockets) {}
