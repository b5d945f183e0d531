// Two partners sign in, pair and chat, live: with the libraries that the app uses.
// Usage: node story.mjs BASE_URL required|optional [TRANSPORT...]
import assert from 'node:assert/strict';
import { auth, device, heard, http, person, say, step, tell, transports } from './app.mjs';

// More than what may wait for a device for long, 128 events; also when they wait for a poll that is on its way.
const BURST = 200;
const LAST = BURST + 2;
/** One pixel. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function run() {
  const ada = await person('Ada');
  const bob = await person('Bob');
  const eve = await person('Eve');
  step('three people registered and signed in');

  assert.deepEqual((await http.get('/user/connections', { headers: ada.headers })).data, []);
  const { code } = (await http.post('/user/generate-partner-link', {}, { headers: ada.headers })).data;
  assert.match(code, /^[A-Z2-9]{8}$/);
  const paired = await http.post('/user/connect-partner', { partnerCode: code }, { headers: bob.headers });
  assert.equal(paired.status, 200, JSON.stringify(paired.data));
  const again = await http.post('/user/connect-partner', { partnerCode: code }, { headers: eve.headers });
  assert.equal(again.status, 404);
  const [connection] = (await http.get('/user/connections', { headers: ada.headers })).data;
  const { roomId } = connection;
  assert.equal(connection.partner._id, bob.id);
  step('two of them paired by a code that works once');

  const adaPhone = await device(ada);
  const adaSeesBob = heard(adaPhone, 'user_online', (e) => e.userId === bob.id);
  const bobPhone = await device(bob);
  const bobTablet = await device(bob);
  await adaSeesBob;
  step('one saw the other come');

  const joined = await say(adaPhone, 'join_chat', { roomId });
  assert.deepEqual([joined.ok, joined.lastSeq, joined.partnerOnline], [true, 0, true]);

  const message = { id: 'm-1', content: 'hello, love', sender_id: ada.id, created_at: new Date().toISOString() };
  const onPhone = heard(bobPhone, 'receive_message');
  const onTablet = heard(bobTablet, 'receive_message');
  const sent = await say(adaPhone, 'send_message', { roomId, message });
  assert.deepEqual([sent.ok, sent.id, sent.seq], [true, 'm-1', 1]);
  for (const received of [await onPhone, await onTablet]) {
    assert.equal(received.content, 'hello, love');
    assert.equal(received.sender_id, ada.id);
    assert.equal(received._id, sent._id);
    assert.equal(received.seq, 1);
  }
  step('a message arrived on both devices of the partner');

  const reply = heard(adaPhone, 'receive_message');
  const mirrored = heard(bobTablet, 'receive_message');
  assert.equal((await say(bobPhone, 'send_message', { roomId, message: { id: 'm-1', content: 'hello back' } })).seq, 2);
  assert.equal((await reply).content, 'hello back');
  assert.equal((await mirrored).content, 'hello back');
  step('the answer came back, and showed on the other device of who sent it');

  const repeated = await say(adaPhone, 'send_message', { roomId, message });
  assert.deepEqual([repeated._id, repeated.seq], [sent._id, 1]);
  const contradiction = await say(adaPhone, 'send_message', { roomId, message: { id: 'm-1', content: 'other' } });
  assert.equal(contradiction.error.code, 'conflict');
  step('the same message twice is one message');

  const burst = [];
  const allHeard = new Promise((resolve) => bobPhone.on('receive_message', (m) => {
    burst.push(m);
    if (burst.length === BURST) resolve();
  }));
  await Promise.all(Array.from({ length: BURST }, (_, i) =>
    say(adaPhone, 'send_message', { roomId, message: { id: `burst-${i}`, content: `number ${i}` } })));
  await allHeard;
  assert.deepEqual(burst.map((m) => m.seq), Array.from({ length: BURST }, (_, i) => i + 3));
  assert.deepEqual(burst.map((m) => m.content), Array.from({ length: BURST }, (_, i) => `number ${i}`));
  step(`a burst of ${BURST} arrived once each, in order`);

  const edited = heard(bobPhone, 'message_edited');
  assert.equal((await say(adaPhone, 'edit_message', { roomId, id: 'm-1', content: 'hello, dear' })).ok, true);
  assert.equal((await edited).content, 'hello, dear');
  const reacted = heard(adaPhone, 'message_reacted');
  assert.equal((await say(bobPhone, 'react_message', { roomId, id: 'm-1', emoji: '💞' })).ok, true);
  assert.equal((await reacted).emoji, '💞');
  const deleted = heard(bobPhone, 'message_deleted');
  assert.equal((await say(adaPhone, 'delete_message', { roomId, id: 'burst-0' })).ok, true);
  assert.equal((await deleted).id, 'burst-0');
  const read = heard(adaPhone, 'message_read');
  assert.equal((await say(bobPhone, 'message_read', { roomId, seq: LAST })).ok, true);
  assert.deepEqual(await read, { userId: bob.id, seq: LAST, roomId });
  const typing = heard(bobPhone, 'typing');
  await say(adaPhone, 'typing', { roomId, typing: true });
  assert.equal((await typing).typing, true);
  step('edited, reacted to, deleted, read, typing: all seen');

  const history = await http.get(`/chat/${roomId}?limit=500`, { headers: bob.headers });
  assert.equal(history.status, 200);
  assert.equal(history.data.length, LAST - 1);
  assert.equal(history.data[0].content, 'hello, dear');
  const bundles = await http.get(`/chat/${roomId}/bundles`, { headers: ada.headers });
  assert.equal(bundles.data.at(-1).messages.at(-1).content, `number ${BURST - 1}`);
  const synced = await say(bobPhone, 'sync', { roomId, after: 0 });
  assert.equal(synced.ok, true);
  assert.ok(synced.changes.length > 0);
  step('the history is there, whole');

  const form = new FormData();
  form.append('file', new Blob([PICTURE], { type: 'image/png' }), 'us.png');
  const upload = await http.post('/chat/upload', form, { headers: ada.headers });
  assert.equal(upload.status, 200, JSON.stringify(upload.data));
  const withPicture = heard(bobPhone, 'receive_message');
  const picture = { id: 'picture', content: '', imageUrl: upload.data.url };
  assert.equal((await say(adaPhone, 'send_message', { roomId, message: picture })).ok, true);
  const { imageUrl } = await withPicture;
  const shown = await http.get(imageUrl, { responseType: 'arraybuffer' });
  assert.deepEqual([shown.status, shown.headers['content-type']], [200, 'image/png']);
  assert.deepEqual(Buffer.from(shown.data), PICTURE);
  const bare = imageUrl.replace(/\?.*/, '');
  assert.equal((await http.get(bare, { headers: bob.headers })).status, 200);
  assert.equal((await http.get(bare, { headers: eve.headers })).status, 404);
  assert.equal((await http.get(`${imageUrl}x`)).status, 401);
  step('a picture was uploaded, sent, and shown to the partner alone');

  const stranger = await device(eve);
  for (const [event, payload] of [
    ['join_chat', { roomId }],
    ['send_message', { roomId, message: { id: 'x', content: 'hi' } }],
    ['delete_message', { roomId, id: 'm-1' }],
    ['sync', { roomId, after: 0 }],
  ]) {
    const real = await say(stranger, event, payload);
    const madeUp = await say(stranger, event, { ...payload, roomId: '0123456789abcdef01234567' });
    assert.equal(real.error.code, 'forbidden', event);
    assert.deepEqual(real, madeUp, event);
  }
  const forged = await say(bobPhone, 'send_message', {
    roomId, message: { id: 'forged', content: 'hi', sender_id: ada.id },
  });
  assert.equal(forged.error.code, 'forbidden');
  const refused = await http.get(`/chat/${roomId}`, { headers: eve.headers });
  const unknown = await http.get('/chat/0123456789abcdef01234567', { headers: eve.headers });
  assert.deepEqual([refused.status, refused.data], [404, unknown.data]);
  step('a stranger learns nothing, and nobody speaks in a partner\'s name');

  // Who comes without proof is nobody until they register, so there is nothing to go on with.
  for (const cut of auth === 'required' ? ['first', 'second'] : []) {
    const { id } = bobPhone;
    const back = heard(bobPhone, 'connect');
    const missed = heard(bobPhone, 'receive_message');
    bobPhone.io.reconnection(true);
    bobPhone.io.engine.close();
    const missing = { id: `missed-${cut}`, content: `you missed the ${cut} one` };
    assert.equal((await say(adaPhone, 'send_message', { roomId, message: missing })).ok, true);
    // More than is kept for a phone that is away, if it were kept.
    const passing = { length: cut === 'first' ? 110 : 0 };
    await Promise.all(Array.from(passing, () =>
      say(adaPhone, 'emotion_update', { roomId, emotion: 'happy', confidence: 0.9 })));
    await back;
    assert.equal((await missed).content, missing.content);
    assert.deepEqual([bobPhone.recovered, bobPhone.id], [true, id]);
  }
  if (auth === 'required') step('a phone whose connection was cut, twice, went on where it was');

  if (auth === 'required') {
    const late = [];
    bobPhone.on('receive_message', (received) => late.push(received));
    bobPhone.io.reconnection(false);
    const lost = heard(bobPhone, 'disconnect');
    bobPhone.io.engine.close();
    await lost;
    const unheard = { id: 'unheard', content: 'nobody hears this later' };
    assert.equal((await say(adaPhone, 'send_message', { roomId, message: unheard })).ok, true);
    assert.equal((await http.delete('/user/disconnect-partner', { headers: ada.headers })).status, 200);
    const back = heard(bobPhone, 'connect');
    bobPhone.connect();
    await back;
    assert.equal(bobPhone.recovered, false);
    assert.equal((await say(bobPhone, 'sync', { roomId, after: 0 })).error.code, 'forbidden');
    assert.deepEqual(late, []);
    const { code: next } = (await http.post('/user/generate-partner-link', {}, { headers: ada.headers })).data;
    const together = heard(adaPhone, 'user_online', (e) => e.userId === bob.id);
    await http.post('/user/connect-partner', { partnerCode: next }, { headers: bob.headers });
    await together;
    step('they parted and found together again, and nothing was heard late');
  }

  const gone = heard(adaPhone, 'user_offline', (e) => e.userId === bob.id);
  bobPhone.disconnect();
  bobTablet.disconnect();
  assert.ok((await gone).lastSeen);
  step('one saw the other go');

  adaPhone.disconnect();
  stranger.disconnect();
}

tell(run);
