// What the stories need: the app's libraries, people with accounts, couples, devices, and patience.
import assert from 'node:assert/strict';
import axios from 'axios';
import { io } from 'socket.io-client';

const [baseURL, authMode, ...transportNames] = process.argv.slice(2);
const PATIENCE_MS = 20_000;

export const auth = authMode;
export const transports = transportNames;
export const http = axios.create({ baseURL, validateStatus: () => true });

const giveUp = setTimeout(() => {
  console.error('the story did not end in time');
  process.exit(1);
}, 60_000);

export function step(text) {
  console.log(`- ${text}`);
}

export function heard(socket, event, matches = () => true) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`never heard ${event}`)), PATIENCE_MS);
    const listen = (payload) => {
      if (matches(payload)) {
        clearTimeout(timer);
        socket.off(event, listen);
        resolve(payload);
      }
    };
    socket.on(event, listen);
  });
}

export function say(socket, event, payload) {
  return socket.timeout(PATIENCE_MS).emitWithAck(event, payload);
}

export async function person(name, timeZone = 'Europe/Berlin') {
  const email = `${name.toLowerCase()}.${Date.now()}@example.org`;
  const password = `${name} has a long password`;
  const registered = await http.post('/user/register', {
    name, email, password, birthday: '1995-05-17', gender: 'female', timeZone,
  });
  assert.equal(registered.status, 201, JSON.stringify(registered.data));
  assert.ok(registered.data.message && registered.data.massage);
  const login = await http.post('/user/login', { email: email.toUpperCase(), password });
  assert.equal(login.status, 200, JSON.stringify(login.data));
  assert.ok(!JSON.stringify(login.data).toLowerCase().includes('password'));
  const headers = { Authorization: `Bearer ${login.data.token}` };
  return { name, id: login.data.user._id, token: login.data.token, headers };
}

export async function device(who) {
  const options = { forceNew: true, reconnection: false };
  if (transports.length > 0) options.transports = transports;
  if (auth === 'required') options.auth = { token: who.token };
  const socket = io(baseURL, options);
  await new Promise((resolve, reject) => {
    socket.on('connect', resolve);
    socket.on('connect_error', reject);
  });
  const registered = await say(socket, 'register_user', { userId: who.id });
  assert.equal(registered.ok, true, JSON.stringify(registered));
  return socket;
}

export async function pair(one, other) {
  const { code } = (await http.post('/user/generate-partner-link', {}, { headers: one.headers })).data;
  const paired = await http.post('/user/connect-partner', { partnerCode: code }, { headers: other.headers });
  assert.equal(paired.status, 200, JSON.stringify(paired.data));
  return paired.data.part.roomId;
}

// Tells a story to its end, and ends the process by how it went.
export function tell(story) {
  story().then(() => {
    clearTimeout(giveUp);
    console.log('the end');
    process.exit(0);
  }, (error) => {
    console.error(error);
    process.exit(1);
  });
}
