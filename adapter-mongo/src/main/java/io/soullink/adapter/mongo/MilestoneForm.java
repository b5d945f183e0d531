package io.soullink.adapter.mongo;

import io.soullink.domain.couple.CoupleId;
import io.soullink.domain.couple.Milestone;
import io.soullink.domain.couple.Milestone.Moment;
import io.soullink.domain.couple.MilestoneId;
import io.soullink.domain.shared.Description;
import io.soullink.domain.shared.ImageUrl;
import io.soullink.domain.shared.Title;
import org.bson.BsonDocument;

/** How a milestone is written down. */
final class MilestoneForm implements EntryForm<Milestone> {
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final String IMAGE = "image";

    @Override
    public BsonDocument write(Milestone milestone) {
        Moment moment = milestone.moment();
        BsonDocument document = new BsonDocument(
                        TITLE, Values.text(moment.title().value()))
                .append(DESCRIPTION, Values.text(moment.description().value()));
        moment.image().ifPresent(image -> document.append(IMAGE, Values.text(image.value())));
        return document;
    }

    @Override
    public Milestone read(BsonDocument document) {
        Moment moment = new Moment(
                new Title(Values.text(document, TITLE)),
                new Description(Values.text(document, DESCRIPTION)),
                Values.day(document, MongoCoupleBook.DATE),
                Values.optional(
                        document, IMAGE, image -> new ImageUrl(image.asString().getValue())));
        return new Milestone(
                new MilestoneId(Values.id(document, MongoCoupleBook.ID)),
                new CoupleId(Values.id(document, MongoCoupleBook.COUPLE)),
                moment);
    }
}
