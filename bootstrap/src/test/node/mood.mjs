// Two partners feel something in front of their cameras, and find it in their calendar: with the app's own libraries.
// Usage: node mood.mjs BASE_URL required [TRANSPORT...]
import assert from 'node:assert/strict';
import { setTimeout as after } from 'node:timers/promises';
import { device, heard, http, pair, person, say, step, tell } from './app.mjs';

const FRAMES_PER_SECOND = 10;

// Where it is about noon, so that no day ends in the middle of the story.
function noon() {
  const hours = 12 - new Date().getUTCHours();
  return `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
}

// A camera sees so many pictures a second, and a server refuses whoever claims to see many more.
function frame() {
  return after(1000 / FRAMES_PER_SECOND);
}

async function run() {
  const ada = await person('Ada', noon());
  const bob = await person('Bob', noon());
  const roomId = await pair(ada, bob);
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
    await frame();
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

tell(run);
