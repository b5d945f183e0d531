package io.soullink.domain.catalogue;

import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Reason;
import io.soullink.domain.shared.Rejected;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What people see of an item.
 *
 * @param images in the order in which they are shown, at most {@value #MOST_IMAGES}
 */
public record Presentation(Description description, List<ImageUrl> images, Optional<Rating> rating) {
    /** Images, at most. */
    public static final int MOST_IMAGES = 20;

    /** Nothing to see. */
    public static final Presentation NONE = new Presentation(Description.NONE, List.of(), Optional.empty());

    /** @throws Rejected with {@link Reason#INVALID} if there are more images */
    public Presentation {
        Objects.requireNonNull(description, "description");
        if (images.size() > MOST_IMAGES) {
            throw Rejected.invalid("images", "must have at most " + MOST_IMAGES + " entries");
        }
        images = List.copyOf(images);
        Objects.requireNonNull(rating, "rating");
    }

    /** The same with other images. */
    public Presentation with(List<ImageUrl> others) {
        return new Presentation(description, others, rating);
    }
}
