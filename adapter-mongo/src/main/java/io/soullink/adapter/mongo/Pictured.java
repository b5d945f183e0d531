package io.soullink.adapter.mongo;

import io.soullink.domain.catalogue.Place;
import io.soullink.domain.catalogue.Presentation;
import io.soullink.domain.catalogue.Product;
import io.soullink.domain.chat.Content;
import io.soullink.domain.chat.Message;
import io.soullink.domain.chat.Written;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.couple.Milestone.Moment;
import io.soullink.domain.event.Event;
import io.soullink.domain.event.Plan;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.user.Profile;
import io.soullink.domain.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where the addresses of pictures stand in one kind of thing. */
@FunctionalInterface
interface Pictured<T> {
    Pictured<User> USER = (user, change) -> {
        Profile profile = user.profile();
        return user.with(profile.withPicture(profile.picture().map(change)));
    };

    Pictured<Message> MESSAGE = (message, change) -> {
        if (!(message.body() instanceof Written written)) {
            return message;
        }
        Content content = written.content();
        Optional<ImageUrl> image = content.image().map(change);
        Written body = new Written(new Content(content.text(), image), written.editedAt(), written.reactions());
        return new Message(message.id(), message.origin(), message.position(), message.sentAt(), body);
    };

    Pictured<Milestone> MILESTONE = (milestone, change) -> {
        Moment moment = milestone.moment();
        return milestone.told(new Moment(
                moment.title(),
                moment.description(),
                moment.date(),
                moment.image().map(change)));
    };

    Pictured<Event> EVENT = (event, change) -> {
        Plan plan = event.plan();
        return event.planned(new Plan(plan.subject(), plan.day(), plan.place(), all(plan.images(), change)));
    };

    Pictured<Place> PLACE = (place, change) ->
            place.with(place.details().with(shown(place.details().presentation(), change)));

    Pictured<Product> PRODUCT = (product, change) ->
            product.with(product.details().with(shown(product.details().presentation(), change)));

    /** The same thing with each address changed. */
    T with(T thing, UnaryOperator<ImageUrl> change);

    /** The addresses in a thing. */
    default List<ImageUrl> addresses(T thing) {
        List<ImageUrl> addresses = new ArrayList<>();
        with(thing, url -> {
            addresses.add(url);
            return url;
        });
        return addresses;
    }

    private static Presentation shown(Presentation presentation, UnaryOperator<ImageUrl> change) {
        return presentation.with(all(presentation.images(), change));
    }

    private static List<ImageUrl> all(List<ImageUrl> images, UnaryOperator<ImageUrl> change) {
        return images.stream().map(change).toList();
    }
}
