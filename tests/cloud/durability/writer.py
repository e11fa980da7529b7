"""The base class of the writers of kill_test.py."""


class Writer:
    """Writes until the cloud is killed, notes what was acknowledged, and later checks that it was kept.

    Calls prepare() first, then write(number) repeatedly. check(notes) gets what write() returned."""

    def __init__(self, cloud):
        self.cloud = cloud
        self.notes, self.number, self.ended_with = [], 0, None
        self.prepare()

    def run(self):
        self.is_over = False
        while not self.is_over:  # a push succeeds without the cloud, so killing the cloud doesn't end the loop
            self.number += 1
            try:
                note = self.write(self.number)
            except Exception as error:  # noqa: BLE001: the cloud was killed, or something is wrong
                self.ended_with = error
                break
            self.notes.append(note)

    def prepare(self):
        pass
