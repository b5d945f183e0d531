// One partner calls the other, who has two devices: with the libraries that the app uses.
// Usage: node call.mjs BASE_URL required|optional [TRANSPORT...]
import assert from 'node:assert/strict';
import { auth, device, heard, http, pair, person, say, step, tell } from './app.mjs';

const CANDIDATES = 20;

function sdp(video) {
  return ['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', `m=video 9 UDP/TLS/RTP/SAVPF ${video}`, 'a=mid:0',
    'a=rtpmap:96 VP8/90000', 'a=rtpmap:98 VP9/90000', 'a=rtpmap:45 AV1/90000', ''].join('\r\n');
}

function candidate(number) {
  return { candidate: `candidate:${number} 1 udp 2122260223 192.0.2.1 ${5000 + number} typ host`, sdpMid: '0', sdpMLineIndex: 0 };
}

function all(socket, event, count) {
  return new Promise((resolve) => {
    const heardSoFar = [];
    socket.on(event, (payload) => {
      heardSoFar.push(payload);
      if (heardSoFar.length === count) resolve(heardSoFar);
    });
  });
}

async function run() {
  const ada = await person('Ada');
  const bob = await person('Bob');
  const eve = await person('Eve');
  const coupleId = await pair(ada, bob);
  const adaPhone = await device(ada);
  const bobPhone = await device(bob);
  const bobTablet = await device(bob);
  const stranger = await device(eve);
  const roomId = `call-${ada.id}`;
  step('two partners are there, one of them on two devices');

  const caller = { id: ada.id, name: 'not who she says', img: 'https://elsewhere.example/face.png' };
  const rings = [heard(bobPhone, 'incoming_call'), heard(bobTablet, 'incoming_call')];
  const line = heard(bobTablet, 'receive_message');
  const called = await say(adaPhone, 'call_user', { toUserId: bob.id, roomId, caller, video: true });
  assert.equal(called.ok, true, JSON.stringify(called));
  for (const ring of await Promise.all(rings)) {
    assert.deepEqual([ring.roomId, ring.callId, ring.video], [roomId, called.callId, true]);
    assert.deepEqual([ring.caller.id, ring.caller._id, ring.caller.name], [ada.id, ada.id, 'Ada']);
    assert.ok(!JSON.stringify(ring).includes('elsewhere'));
  }
  const said = await line;
  assert.deepEqual([said.type, said.call, said.content, said.sender_id],
    ['call', { callId: called.callId, video: true }, 'Video call', ada.id]);
  step('both devices ring, and say who calls as the server knows it');

  const forged = await say(adaPhone, 'call_user', { toUserId: bob.id, roomId: 'x', caller: { id: bob.id } });
  assert.equal(forged.error.code, 'forbidden');
  const notTheirs = await say(stranger, 'call_user', { toUserId: ada.id, roomId: 'x', caller: { id: eve.id } });
  const nobodys = await say(stranger, 'call_user', { toUserId: '0123456789abcdef01234567', roomId: 'x' });
  assert.equal(notTheirs.ok, false);
  assert.deepEqual(notTheirs, nobodys);

  const accepted = heard(adaPhone, 'call_accepted');
  const elsewhere = heard(bobTablet, 'call_ended');
  assert.equal((await say(bobPhone, 'accept_call', { roomId })).ok, true);
  const yes = await accepted;
  assert.deepEqual([yes.roomId, yes.callId], [roomId, called.callId]);
  const answered = await elsewhere;
  assert.deepEqual([answered.roomId, answered.reason], [roomId, 'answered_elsewhere']);
  step('one device answered, and the other stopped ringing');

  const offered = heard(bobPhone, 'webrtc_offer');
  assert.equal((await say(adaPhone, 'webrtc_offer', { roomId, offer: { type: 'offer', sdp: sdp('96 98 45') } })).ok, true);
  assert.deepEqual(await offered, { type: 'offer', sdp: sdp('45 98 96') });
  const replied = heard(adaPhone, 'webrtc_answer');
  assert.equal((await say(bobPhone, 'webrtc_answer', { roomId, answer: { type: 'answer', sdp: sdp('96 45') } })).ok, true);
  assert.deepEqual(await replied, { type: 'answer', sdp: sdp('45 96') });
  step('offer and answer arrived, with the best video codecs first');

  for (const event of ['ice_candidate', 'webrtc_ice_candidate', 'webrtc_ice']) {
    for (const [from, to] of [[adaPhone, bobPhone], [bobPhone, adaPhone]]) {
      const sent = [...Array.from({ length: CANDIDATES }, (_, i) => candidate(i)), null];
      const arrived = all(to, event, sent.length);
      sent.forEach((each) => from.emit(event, { roomId, candidate: each }));
      assert.deepEqual(await arrived, sent);
      to.off(event);
    }
  }
  const intruding = await say(bobTablet, 'ice_candidate', { roomId, candidate: candidate(1) });
  assert.equal(intruding.error.code, 'forbidden');
  assert.equal((await say(stranger, 'ice_candidate', { roomId, candidate: candidate(1) })).error.code, 'forbidden');
  step('candidates arrived both ways in order, and nobody else got a word in');

  // Who comes without proof is nobody until they register, so there is nothing to go on with.
  if (auth === 'required') {
    const { id } = bobPhone;
    const back = heard(bobPhone, 'connect');
    const missed = heard(bobPhone, 'ice_candidate');
    bobPhone.io.reconnection(true);
    bobPhone.io.engine.close();
    assert.equal((await say(adaPhone, 'ice_candidate', { roomId, candidate: candidate(99) })).ok, true);
    await back;
    assert.deepEqual([await missed, bobPhone.id], [candidate(99), id]);
    const on = heard(adaPhone, 'ice_candidate');
    assert.equal((await say(bobPhone, 'ice_candidate', { roomId, candidate: candidate(100) })).ok, true);
    assert.deepEqual(await on, candidate(100));
    step('a phone that was cut off came back into the call');
  }

  const over = (message) => message.call?.outcome === 'completed';
  const endings = [heard(bobPhone, 'call_ended'), heard(adaPhone, 'message_edited', over), heard(bobTablet, 'message_edited', over)];
  assert.equal((await say(adaPhone, 'end_call', { roomId })).ok, true);
  const [ended, ...entries] = await Promise.all(endings);
  assert.equal(ended.roomId, roomId);
  assert.equal(typeof ended.duration, 'number');
  for (const entry of entries) {
    assert.deepEqual([entry.type, entry.call.callId, entry.content], ['call', called.callId, 'Video call']);
  }
  step('the call ended, and both chats tell of it');

  const log = await http.get(`/api/calls/${coupleId}`, { headers: bob.headers });
  assert.equal(log.status, 200, JSON.stringify(log.data));
  assert.equal(log.data.length, 1);
  const [entry] = log.data;
  assert.deepEqual([entry._id, entry.roomId, entry.caller, entry.callee, entry.outcome],
    [called.callId, roomId, ada.id, bob.id, 'completed']);
  assert.ok(entry.startedAt <= entry.answeredAt && entry.answeredAt <= entry.endedAt);
  const history = await http.get(`/chat/${coupleId}`, { headers: ada.headers });
  assert.equal(history.data.at(-1).call.callId, called.callId);
  const refused = await http.get(`/api/calls/${coupleId}`, { headers: eve.headers });
  const unknown = await http.get('/api/calls/0123456789abcdef01234567', { headers: eve.headers });
  assert.deepEqual([refused.status, refused.data], [404, unknown.data]);
  step('the log and the history hold it, for the two alone');

  const ring = heard(bobPhone, 'incoming_call');
  await say(adaPhone, 'call_user', { toUserId: bob.id, roomId: 'again', caller: { id: ada.id } });
  assert.equal((await ring).video, false);
  const declined = heard(adaPhone, 'call_rejected');
  assert.equal((await say(bobTablet, 'reject_call', { toUserId: ada.id, roomId: 'again' })).ok, true);
  assert.deepEqual(await declined, { roomId: 'again', reason: 'declined' });
  step('another call was declined');

  const ice = await http.get('/api/calls/ice-servers', { headers: ada.headers });
  assert.deepEqual([ice.status, Array.isArray(ice.data.iceServers), ice.data.ttl], [200, true, 3600]);
  step('servers for calls are told to who is signed in');

  [adaPhone, bobPhone, bobTablet, stranger].forEach((socket) => socket.disconnect());
}

tell(run);
