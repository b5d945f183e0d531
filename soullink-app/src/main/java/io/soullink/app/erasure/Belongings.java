package io.soullink.app.erasure;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.user.UserId;
import java.util.List;
import java.util.function.Consumer;

/**
 * All that is kept and does not outlive its owners. What a new storage port keeps is erased once it is named here.
 *
 * @param ofCouples what couples have
 * @param ofUsers what people have beside that
 */
public record Belongings(List<OfCouples> ofCouples, List<OfUsers> ofUsers) {
    public Belongings {
        ofCouples = List.copyOf(ofCouples);
        ofUsers = List.copyOf(ofUsers);
    }

    /** One kind of thing that couples have. */
    @FunctionalInterface
    public interface OfCouples {
        /** Erases so much of a couple's as one step may; again and again, until it answers that nothing is left. */
        boolean erase(CoupleId couple);

        /** Of what is erased in one step. */
        static OfCouples whole(Consumer<CoupleId> erase) {
            return couple -> {
                erase.accept(couple);
                return true;
            };
        }
    }

    /** One kind of thing that people have. */
    @FunctionalInterface
    public interface OfUsers {
        /** Erases all of a user's; once is enough. */
        void eraseOf(UserId user);
    }
}
