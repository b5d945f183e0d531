/**
 * Every storage port on MongoDB. The way in is {@link io.soullink.adapter.mongo.MongoStorage}; {@link
 * io.soullink.adapter.mongo.FirstBackendImport} brings an old database over.
 *
 * <h2>What holds everywhere</h2>
 *
 * <p>One change is one atomic write of one document, so that a stand-alone server does; a replica set is recommended, since
 * only there an acknowledged change survives the loss of a machine. What must be unique is so by an index, never by a look
 * before a write. Writes are acknowledged by a majority that has them in its journal; reads see what a majority has, except
 * those whose result is written back on the condition that it still holds. Ids are ObjectIds, moments are dates (days: at
 * midnight UTC), numbers 64-bit integers; pairing codes are digests and passwords hashes before they come here. Queries are
 * built from typed values. A document that cannot be read is left out and reported.
 *
 * <h2>Collections</h2>
 *
 * <dl>
 *   <dt>{@code users}: _id, email, password, tokenVersion, name, birthday, gender, picture?, status, zone, createdAt,
 *       emailVerified, admin?, version
 *   <dd>{@code email} (unique; the address is in lower case): an address belongs to one account. {@code version} counts
 *       changes, and each names the one that it builds on. {@code admin} (partial: admin, _id, where it is true): the few
 *       who were granted it.
 *   <dd>Of who is being erased nothing is left but: _id, email (the _id), erasureBegunAt, erasureDueAt, couples [ids]. It
 *       stands in the user's place, so that the account ends and the erasure begins in one write; {@code erasure} (sparse,
 *       over erasureDueAt) finds those to go on with.
 *   <dt>{@code couples}: _id, first, second, live?, zone, anniversary?, since
 *   <dd>One document a pair, for good. {@code pair} (unique, first and second, in the order of their ids): the same two get
 *       the same couple back. {@code live} holds both while they are together, and {@code live} (unique, sparse, over its
 *       members) keeps each user in one live couple. {@code first} and
 *       {@code second} (each with _id): all couples that a user was ever in.
 *   <dt>{@code invitations}: _id (the inviter), code, expiresAt, storedAt
 *   <dd>{@code code} (unique): a code has one inviter. {@code expiry} (two days after storedAt): the server clears away.
 *   <dt>{@code messages}: the log of all rooms, see below
 *   <dt>{@code calls}: _id, couple, room, caller, callee, video, startedAt, version, over, live?, dueAt?, and of its state
 *       callerDevice, calleeDevice, reached, answeredAt, vouchedUntil, lost [{user, at}], wholeVersion, endedAt, outcome,
 *       reason, as far as it has them
 *   <dd>One document a call, from its first ring to the log. {@code live} (unique, sparse) holds the couple until the call
 *       is over, so that a couple has one live call. {@code version} counts changes, and each names the one that it builds
 *       on. {@code due} (sparse, over dueAt): calls that time alone changes. {@code couple_log} (couple, over, _id): the log.
 *   <dt>{@code moods}: _id, couple, date, user, cells? {hour-emotion-shared|private: {millis, weight, samples}}, written?
 *       {writer: number}, report? {emotion, shared}, note? {text, shared}
 *   <dd>One document a person and day, made by the first change of it. {@code person_day} (unique: couple, date, user): one
 *       it is, and a month is a range. {@code user}: to erase. The sums in {@code cells} are added to where they stand;
 *       {@code written} names the last increment that each server added, and with it all that must not be added again.
 *   <dt>{@code moodDays}: _id, couple, date, open?, closesAt?, owed? [users]
 *   <dd>One document a couple and day, for good. {@code day} (unique: couple, date): so who closes it is one. {@code open}
 *       (sparse: open, closesAt): days that are not closed yet, by their end; closing takes both fields away. {@code owed}
 *       (each of owed, couple, date): results that a partner has not heard.
 *   <dt>{@code places}: _id, name, address, city, state, location, type, goodFor [], phone, email?, website?, description,
 *       images [], rating?, terms [], version
 *   <dt>{@code products}: _id, name, category, price, sku?, stock, description, images [], rating?, terms [], version
 *   <dd>Prices and ratings are in hundredths, texts that are not said empty. {@code terms} holds all that the item is found
 *       by, as {@code city:pune}: each filter, and each beginning of each word of the name, so that a search of any kind is
 *       an equality, and {@code terms} (each of terms, _id) serves it in the order of the ids without sorting: a name of 120
 *       letters has at most as many terms. {@code sku} (unique, sparse): an article number belongs to one product. {@code
 *       version} counts changes, and each names the one that it builds on.
 *   <dt>{@code milestones}: _id, couple, date, title, description, image?, version
 *   <dt>{@code events}: _id, couple, date, kind, title, description, yearly, place?, images [], version
 *   <dd>One document each. {@code couple_date} (couple, date, _id): a couple's list, in order, and how many there are. {@code
 *       version} is raised by each change, which is made on the version that was read.
 *   <dt>{@code reminders}: _id, couple, user, day, storedAt
 *   <dd>{@code taken} (unique: couple, user, day): so each partner is reminded once a day, by one server. {@code age}: gone
 *       a week after storedAt.
 *   <dt>{@code media.files}: _id (32 digits), length, chunkSize, uploadDate, type, owner?, uses [{kind, thing, couple?}],
 *       useCount, unusedSince
 *   <dt>{@code media.chunks}: _id, files_id, n, data
 *   <dd>Uploads, as GridFS lays them out. {@code files_id_1_n_1} (unique: files_id, n): a file's pieces in order. A file is
 *       there once its document is, which is written last and removed first. {@code owner} (owner, uploadDate, _id): a
 *       user's files, and what they take together. {@code unused} (useCount, unusedSince): those to remove. {@code couple}
 *       (sparse, over uses.couple): those to erase with a couple. {@code thing} (over uses.thing): those that
 *       show a person, to forget that with them. Uses are counted where they are added and taken away, in
 *       the same write.
 *   <dt>{@code media.thumbnails}: _id, file, width, data
 *   <dd>{@code file_width} (unique: file, width): each small picture is kept once.
 *   <dt>{@code media.remains}: _id (that of the file), at, givenUp?
 *   <dd>Files on their way in or out, so that a process that dies leaves no piece that nobody knows of. {@code at}: those that
 *       have taken too long.
 *   <dt>{@code schema}: _id, version | key
 *   <dd>{@code version}: that of all this, for migrations. {@code import}: the key that the ids of imported files follow from.
 * </dl>
 *
 * <h2>The log</h2>
 *
 * <p>A message is a document: _id, room, seq, sender, clientId, at [stored, claimed?], erased, text, image?, editedAt?,
 * reactions? [{by, emoji}], or erasedAt in place of what it said, or call {_id, video, answeredAt?, outcome?, duration}. A person's marks in a room are one: room, reader,
 * delivered, read. Both carry what makes them changes of their room: {@code revision}, the one of their last change; {@code
 * revisions}, those that they took lately, which {@code noted} and {@code notedAt} help to cut (see {@code Trail}); {@code
 * latestSeq}, the room's highest {@code seq} at that moment. So the document with the highest revision of a room tells the
 * room's head, and no counter is kept anywhere.
 *
 * <p>Whoever changes a room builds on its head {@code (seq, revision)} and writes {@code revision + 1}, and {@code seq + 1}
 * if it is a message. If somebody else did so first, a unique index refuses it, and it is tried again on the new head. From
 * this follows that {@code seq} has no gaps, that revisions are taken in order, and that nothing is visible before what it
 * was built on. Indexes:
 *
 * <ul>
 *   <li>{@code room_origin} (unique: room, sender, clientId, reader): a message is stored once, however often it is sent.
 *   <li>{@code room_seq} (unique: room, seq, reader): one message a place; with the one before, one document for a person's
 *       marks. {@code reader} tells marks, which have no place and no origin, from each other.
 *   <li>{@code room_revisions} (unique: room, each of revisions): a revision is taken once. It must stay taken when its
 *       document moves on, or else a process with an old head would take it again, below what readers have seen: therefore
 *       the array, in which it stays a minute and more.
 *   <li>{@code room_revision} (room, revision): the head, and catching up by a range.
 *   <li>{@code room_readable} (room, erased, seq): pages, in which deleted messages cost nothing.
 *   <li>{@code room_at} (room, each of at): a message by the time at which it was sent.
 * </ul>
 *
 * <p>An append is one round trip while a conversation flows, since a process remembers the heads that it wrote itself (see
 * {@code RoomHeads}); appends of many rooms share their writes (see {@code GroupCommit}).
 *
 * <p>Membership is asked at every event, and known for half a second (see {@code KnownCouples}): a message in a flowing
 * conversation is one write and no read.
 *
 * <h2>Dying in between</h2>
 *
 * <p>Each change but pairing and uploads is one write, done or not done. An upload is there with its last write, and what is left
 * of one that was cut is removed an hour later. For pairing see {@code MongoCouples}: the code is used up
 * first, so that what can be lost is an invitation, and never the promise that it works once.
 */
package io.soullink.adapter.mongo;
