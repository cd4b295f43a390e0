// Preloaded into each program: when the starter is gone, whatever ended it, drain and leave too.
import process from 'node:process';

process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
