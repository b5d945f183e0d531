package io.soullink.adapter.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.soullink.app.account.AccountService;
import io.soullink.app.account.Registration;
import io.soullink.app.account.SignIn;
import io.soullink.app.account.SignedIn;
import io.soullink.app.admin.AdminService;
import io.soullink.app.media.MediaLinks;
import io.soullink.app.port.Actor;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Rejected;
import io.soullink.domain.shared.Violations;
import io.soullink.domain.user.Password;
import io.soullink.domain.user.User;
import io.soullink.domain.user.UserId;
import java.util.Optional;
import java.util.Set;

/** Accounts: {@code /user} but for the partner. */
final class UserRoutes {
    private static final String REGISTER = "/user/register";
    private static final String LOGIN = "/user/login";

    /** Whose answers of any status the first app reads by the spelling {@code massage}. */
    static final Set<String> MASSAGE_PATHS = Set.of(REGISTER, LOGIN);

    private final AccountService accounts;
    private final AdminService admins;
    private final MediaLinks links;
    private final BodyReader bodies;
    private final Gate gate;

    UserRoutes(AccountService accounts, AdminService admins, MediaLinks links, BodyReader bodies, Gate gate) {
        this.accounts = accounts;
        this.admins = admins;
        this.links = links;
        this.bodies = bodies;
        this.gate = gate;
    }

    void register(RouteTable routes, Access access) {
        routes.post(REGISTER, access.stranger(this::register));
        routes.post(LOGIN, access.stranger(this::login));
        routes.get("/user/me", access.signedIn(this::me));
        routes.patch("/user/me", access.signedIn(this::changeMe));
        routes.post("/user/change-password", access.signedIn(this::changePassword));
        routes.post("/user/sign-out-everywhere", access.signedIn(this::signOutEverywhere));
        routes.put("/user/profile-picture", access.signedIn(this::changePicture));
    }

    private void register(Context request) {
        Registration registration = UserJson.registration(bodies.read(request));
        gate.newcomer(request);
        User user = accounts.register(registration);
        ObjectNode answer = withMassage("welcome to Soul Link").set("user", own(user));
        Json.answer(request, HttpStatus.CREATED, answer);
    }

    private void login(Context request) {
        JsonBody body = bodies.read(request);
        Violations violations = new Violations();
        String email = violations.gather(() -> body.requiredText(UserJson.EMAIL));
        String password = violations.gather(() -> body.requiredText(UserJson.PASSWORD));
        violations.throwIfAny();
        SignedIn signedIn = accounts.signIn(new SignIn(email, password, gate.addressOf(request)));
        ObjectNode answer = withMassage("you are signed in").put("token", signedIn.token());
        Json.answer(request, HttpStatus.OK, answer.set("user", own(signedIn.user())));
    }

    private void me(Context request, Actor actor) {
        ObjectNode me = own(accounts.account(actor));
        if (admins.isAdmin(actor.user())) {
            me.put("isAdmin", true);
        }
        Json.answer(request, HttpStatus.OK, me);
    }

    private void changeMe(Context request, Actor actor) {
        User user = accounts.changeProfile(actor, UserJson.profileChange(bodies.read(request)));
        Json.answer(request, HttpStatus.OK, own(user));
    }

    private void changePassword(Context request, Actor actor) {
        JsonBody body = bodies.read(request);
        Violations violations = new Violations();
        String old = violations.gather(() -> body.requiredText(UserJson.OLD_PASSWORD));
        Password next = violations.gather(() -> body.value(UserJson.NEW_PASSWORD, Password::new));
        violations.throwIfAny();
        SignedIn signedIn = accounts.changePassword(actor, old, next);
        ObjectNode answer = Json.message("your password is changed, and you are signed out everywhere else");
        Json.answer(request, HttpStatus.OK, answer.put("token", signedIn.token()));
    }

    private void signOutEverywhere(Context request, Actor actor) {
        accounts.signOutEverywhere(actor);
        Json.answer(request, HttpStatus.OK, Json.message("you are signed out everywhere"));
    }

    private void changePicture(Context request, Actor actor) {
        JsonBody body = bodies.read(request);
        Violations violations = new Violations();
        Optional<UserId> owner = violations.gather(() -> body.optional(UserJson.USER_ID, UserRoutes::userId));
        ImageUrl picture = violations.gather(() -> body.value(UserJson.IMAGE_URL, ImageUrl::new));
        violations.throwIfAny();
        User user = accounts.changePicture(actor, owner, picture);
        Json.answer(
                request, HttpStatus.OK, Json.message("your picture is changed").set("user", own(user)));
    }

    private ObjectNode own(User user) {
        return UserJson.own(user, links.toAnyone());
    }

    private static UserId userId(String text) {
        return UserId.parse(text).orElseThrow(() -> Rejected.invalid(UserJson.USER_ID, "must be an id"));
    }

    private static ObjectNode withMassage(String message) {
        return Json.message(message).put("massage", message);
    }
}
