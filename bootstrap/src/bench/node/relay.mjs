// A relay on the reference server, with nothing behind it: what is said goes to the partner, and is acknowledged.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { transports: ['websocket'] });
const seats = new Map();

io.on('connection', (socket) => {
  const seat = Number(socket.handshake.query.seat);
  seats.set(seat, socket);
  socket.on('send_message', (sent, acknowledge) => {
    seats.get(seat ^ 1)?.emit('receive_message', sent.message);
    acknowledge({ ok: true });
  });
  socket.on('disconnect', () => {
    if (seats.get(seat) === socket) {
      seats.delete(seat);
    }
  });
});

function heapInUse() {
  global.gc();
  global.gc();
  return process.memoryUsage().heapUsed;
}

const commands = createInterface({ input: process.stdin });
commands.on('line', () => console.log(`heap ${heapInUse()}`));
commands.on('close', () => process.exit(0));

http.listen(0, '127.0.0.1', () => console.log(`port ${http.address().port}`));
