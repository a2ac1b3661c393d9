/**
 * A kubelet for one node that runs containers as local processes.
 *
 * <p>Images are ignored: a container runs its {@code command} and {@code args} with the programs of this machine; a
 * container without a command is running and idle, without any process, and so is one whose {@code args} alone are no command.
 * {@code sleep infinity} and {@code tail -f /dev/null} need no process either. With {@code bwrap} each container has its own
 * file system (this machine's, read-only, with volumes at their mount paths and a private {@code /tmp}) and its own process
 * ids. Without it, mount paths in the command, the arguments and the environment are replaced by the folders behind
 * them: programs that reach a mount path in any other way (a path in a file, in standard input or compiled in) do not find
 * the volume, and nothing is read-only. Network, users, limits, probes, capabilities and images are not imitated.
 */
package io.jerrycan.embedded.kubelet;
