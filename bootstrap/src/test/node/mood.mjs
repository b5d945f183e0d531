// Two partners feel something in front of their cameras, and find it in their calendar: with the app's own libraries.
// Usage: node mood.mjs BASE_URL
import assert from 'node:assert/strict';
import axios from 'axios';
import { io } from 'socket.io-client';

const [baseURL] = process.argv.slice(2);
const http = axios.create({ baseURL, validateStatus: () => true });
const PATIENCE_MS = 20_000;

const giveUp = setTimeout(() => {
  console.error('the story did not end in time');
  process.exit(1);
}, 60_000);

function step(text) {
  console.log(`- ${text}`);
}

function heard(socket, event) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`never heard ${event}`)), PATIENCE_MS);
    socket.once(event, (payload) => {
      clearTimeout(timer);
      resolve(payload);
    });
  });
}

function say(socket, event, payload) {
  return socket.timeout(PATIENCE_MS).emitWithAck(event, payload);
}

// Where it is about noon, so that no day ends in the middle of the story.
function noon() {
  const hours = 12 - new Date().getUTCHours();
  return `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
}

async function person(name) {
  const email = `${name.toLowerCase()}.${Date.now()}@example.org`;
  const password = `${name} has a long password`;
  await http.post('/user/register', {
    name, email, password, birthday: '1995-05-17', gender: 'female', timeZone: noon(),
  });
  const { token, user } = (await http.post('/user/login', { email, password })).data;
  assert.equal(user.moodSharing, 'shared');
  return { id: user._id, token, headers: { Authorization: `Bearer ${token}` } };
}

async function device(who) {
  const socket = io(baseURL, { forceNew: true, auth: { token: who.token } });
  await new Promise((resolve, reject) => {
    socket.on('connect', resolve);
    socket.on('connect_error', reject);
  });
  return socket;
}

async function run() {
  const ada = await person('Ada');
  const bob = await person('Bob');
  const { code } = (await http.post('/user/generate-partner-link', {}, { headers: ada.headers })).data;
  await http.post('/user/connect-partner', { partnerCode: code }, { headers: bob.headers });
  const [{ roomId }] = (await http.get('/user/connections', { headers: ada.headers })).data;
  const adaPhone = await device(ada);
  const bobPhone = await device(bob);
  step('two people paired and connected');

  const onBoth = [heard(adaPhone, 'receive_emoji'), heard(bobPhone, 'receive_emoji')];
  adaPhone.emit('send_emoji', { roomId, emoji: '💞' });
  for (const emoji of await Promise.all(onBoth)) {
    assert.deepEqual(emoji, { emoji: '💞', userId: ada.id, roomId });
  }
  step('an emoji flew over both screens');

  const time = Date.now();
  const update = heard(bobPhone, 'emotion_update');
  const felt = { roomId, emotion: 'happy', confidence: 0.8, time };
  assert.deepEqual(await say(adaPhone, 'emotion_update', felt), { ok: true, moodSharing: 'shared' });
  assert.deepEqual(await update, { emotion: 'happy', confidence: 0.8, time, userId: ada.id });
  const received = heard(adaPhone, 'receive_emotion');
  await say(bobPhone, 'send_emotion', { roomId, emotion: 'love', confidence: 1 });
  assert.equal((await received).emotion, 'love');
  step('each saw what the other felt');

  let day;
  do {
    await say(adaPhone, 'emotion_update', { roomId, emotion: 'happy', confidence: 0.9 });
    await say(bobPhone, 'emotion_update', { roomId, emotion: 'fearful', confidence: 0.9 });
    day = await say(bobPhone, 'daily_mood_result', { roomId });
    assert.equal(day.ok, true, JSON.stringify(day));
  } while (!(day.seconds[ada.id]?.happy > 0 && day.seconds[bob.id]?.stress > 0));
  assert.equal(day.partners[ada.id].dominantEmotion, 'happy');
  assert.equal(day.partners[bob.id].dominantEmotion, 'stress');
  assert.equal(day.insufficient, true);
  assert.match(day.hourly[0].time, /^\d\d:00$/);
  step('what they felt adds up to a day');

  const path = `/api/moods/${roomId}/${day.date}`;
  const note = await http.put(`${path}/note`, { note: 'we danced' }, { headers: ada.headers });
  assert.equal(note.status, 200, JSON.stringify(note.data));
  await http.put(`${path}/self-report`, { emotion: 'love' }, { headers: ada.headers });
  const seen = (await http.get(path, { headers: bob.headers })).data;
  assert.equal(seen.notes[ada.id], 'we danced');
  assert.equal(seen.partners[ada.id].dominantEmotion, 'love');
  assert.ok(seen.seconds[ada.id].happy > 0);
  const calendar = `/api/moods/${roomId}?month=${day.date.slice(0, 7)}`;
  const month = await http.get(calendar, { headers: bob.headers });
  assert.deepEqual(month.data.map((each) => each.date), [day.date]);
  step('it stands in their calendar, with what they say themselves');

  assert.equal((await http.delete('/user/me/moods', { headers: ada.headers })).status, 204);
  const rest = (await http.get(path, { headers: bob.headers })).data;
  assert.equal(rest.notes[ada.id], undefined);
  step('what one erased is gone');

  adaPhone.disconnect();
  bobPhone.disconnect();
}

run().then(() => {
  clearTimeout(giveUp);
  console.log('the end');
  process.exit(0);
}, (error) => {
  console.error(error);
  process.exit(1);
});
