#!/usr/bin/env python3
"""kill_test.py MARTLET [KILLS]: the local cloud is killed (kill -9) again and again while clients write to its services.

Nothing acknowledged is lost, nothing half-written is served, and the local cloud starts again each time."""
import pathlib
import random
import socket
import sys
import tempfile
import threading
import time
import unittest

from deployment_services_writers import Executions, Functions, LogLines, Objects, Overwritten, Parameters, Pushes, Users
from dynamodb_sqs_eventbridge_writers import Items, Messages, Rules, Schedules

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import LocalCloud  # noqa: E402

KILLS = int(sys.argv[2]) if len(sys.argv) > 2 else 5


class Kill(unittest.TestCase):
    def test_nothing_acknowledged_is_lost_and_nothing_half_written_is_served(self):
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        (folder / "git").mkdir()
        place = {"state": folder / "state", "port": free_port()}  # always the same port, so that clients can be reused
        writers, slowest = None, 0
        for kill in range(KILLS + 1):
            started = time.time()
            with LocalCloud(**place) as cloud:
                slowest = max(slowest, time.time() - started)
                writers = writers or self.writers(cloud, folder)
                self.check(writers)
                if kill == KILLS:
                    self.check_all(writers)
                    break
                self.write_and_kill(cloud, writers)
        counts = ", ".join(f"{type(writer).__name__} {len(writer.notes)}" for writer in writers)
        print(f"{KILLS} kills; acknowledged and found: {counts}; the slowest start took {slowest * 1000:.0f} ms")
        self.assertEqual([file.name for file in (folder / "state").rglob("unfinished/*")], [])

    def writers(self, cloud, folder):
        self.checked = {}
        return [*(kind(cloud) for kind in (Objects, Overwritten, Functions, Parameters, Users, Items, Messages, Rules, Schedules, LogLines, Executions)), Pushes(cloud, folder / "git")]

    def write_and_kill(self, cloud, writers):
        threads = [threading.Thread(target=writer.run) for writer in writers]
        for thread in threads:
            thread.start()
        time.sleep(random.uniform(0.1, 0.8))
        ended = [f"{type(writer).__name__}: {writer.ended_with!r}" for writer in writers if writer.ended_with]
        cloud.process.kill()
        for writer in writers:
            writer.is_over = True
        for thread in threads:
            thread.join()
        for writer in writers:
            writer.ended_with = None
        self.assertEqual(ended, [], "before the kill")

    def check(self, writers):
        """Checks what was written since the last check."""
        for writer in writers:
            writer.check(writer.notes[self.checked.get(writer, 0):])
            self.checked[writer] = len(writer.notes)

    def check_all(self, writers):
        for writer in writers:
            self.assertGreater(len(writer.notes), 0, type(writer).__name__)
            writer.check(writer.notes)
            getattr(writer, "check_all", lambda: None)()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
