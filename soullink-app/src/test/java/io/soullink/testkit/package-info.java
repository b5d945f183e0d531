/**
 * What every storage must pass. A storage's own tests implement {@link io.soullink.testkit.UsersContract}, {@link
 * io.soullink.testkit.CouplesContract}, {@link io.soullink.testkit.MessagesContract} and {@link
 * io.soullink.testkit.SoulLinkScenarios}, and say by one method which storage it is.
 */
package io.soullink.testkit;
