import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

// Node cannot bind a datagram socket of the Unix kind; perl can, and is on every Debian. What comes beside the bytes (the barrier
// that `systemd-notify` waits for) is closed by the kernel as soon as they are read.
const EAR = `
use Socket; $| = 1;
socket(my $s, PF_UNIX, SOCK_DGRAM, 0) or die "socket: $!"; bind($s, sockaddr_un($ARGV[0])) or die "bind: $!";
print "READY TO HEAR\\n";
while (defined recv($s, my $said, 8192, 0)) { $said =~ s/\\n/ /g; print "$said\\n"; }
`

/** Listens where a program tells its system how it is. @param heard one message, its lines behind each other */
export async function openEar(socket: string, heard: (message: string) => void): Promise<{ close(): void }> {
  const ear = spawn('perl', ['-e', EAR, socket], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: ear.stdout })
  await once(lines, 'line')
  lines.on('line', heard)
  return { close: () => void ear.kill('SIGKILL') }
}
