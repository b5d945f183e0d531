package io.soullink.bootstrap;

import io.soullink.app.call.CallSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the settings say about calls. */
final class CallOptions {
    private static final String HOST = "([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:\\d{1,5})?";
    private static final String STUN = "stuns?:" + HOST;
    private static final String TURN = "turns?:" + HOST + "(\\?transport=(udp|tcp))?";
    private static final String CODEC = "[A-Za-z0-9.-]{1,32}";

    private CallOptions() {}

    /** @throws InvalidSettingException if a value is not allowed */
    static CallSettings of(Map<Setting, String> values) {
        List<String> stun = list(values, Setting.STUN_URLS, STUN, "like stun:stun.example:3478");
        List<String> turn = list(values, Setting.TURN_URLS, TURN, "like turn:turn.example:3478?transport=udp");
        List<String> codecs = list(values, Setting.CALL_VIDEO_CODECS, CODEC, "names of codecs like AV1,VP9, or empty");
        Optional<String> secret = Optional.ofNullable(values.get(Setting.TURN_SECRET));
        if (!turn.isEmpty() && secret.isEmpty()) {
            throw Settings.notAllowed(Setting.TURN_SECRET, "set for TURN_URLS");
        }
        return new CallSettings(Stream.of(stun, turn).flatMap(List::stream).toList(), secret, codecs);
    }

    /** In the order in which they are written. */
    private static List<String> list(Map<Setting, String> values, Setting setting, String form, String allowed) {
        List<String> list = Arrays.stream(
                        values.getOrDefault(setting, setting.fallback()).split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (!list.stream().allMatch(text -> text.matches(form))) {
            throw Settings.notAllowed(setting, allowed);
        }
        return list;
    }
}
