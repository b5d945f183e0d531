/**
 * Soul Link over HTTP: REST on Javalin, tokens as JWT, passwords by Argon2id.
 *
 * <p>{@link io.soullink.adapter.http.HttpApi} puts all routes on a Javalin configuration. Each route reads its request,
 * calls one use case and writes its answer; no rule lives here. What is wrong with a request is told as an RFC 9457
 * problem, from one place. Nothing that a client sends is answered by a stack trace, or logged.
 */
package io.soullink.adapter.http;
