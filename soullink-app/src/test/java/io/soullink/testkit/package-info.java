/**
 * What every storage must pass. A storage's own tests implement {@link io.soullink.testkit.UsersContract}, {@link
 * io.soullink.testkit.CouplesContract}, {@link io.soullink.testkit.MessagesContract} and {@link
 * io.soullink.testkit.SoulLinkScenarios}, and say by one method which storage it is. {@link
 * io.soullink.testkit.ApiDocument} holds transports to the documents of their APIs.
 */
package io.soullink.testkit;
