#!/usr/bin/env python3
"""pipeline_command_test.py MARTLET: `martlet pipeline` shows, follows and starts a pipeline in the local cloud, and answers its
approval action (approve or reject)."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from pipeline_fixture import PipelineFixture  # noqa: E402
from local_cloud import LocalCloud  # noqa: E402


class PipelineCommand(unittest.TestCase):
    def setUp(self):
        self.cloud = self.enterContext(LocalCloud())
        self.fixture = PipelineFixture(self.cloud, pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())), user_parameters="#{src.CommitMessage}")

    def follow(self, *options):
        """Starts the command with --follow. Returns the process."""
        process = subprocess.Popen([self.cloud.martlet, "pipeline", "deploy", "--follow", *options], env=self.cloud.environment(),
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        return process

    def start(self, text="1"):
        commit = self.fixture.commit(text)
        self.fixture.pipelines.create_pipeline(pipeline=self.fixture.declaration)
        return commit

    def test_a_commit_is_followed_through_its_approval_to_success(self):
        self.start()
        self.fixture.approve("Rejected")
        self.fixture.start_by_pushes()
        commit = self.fixture.commit("2")
        following = self.follow("--revision", commit)
        told = []
        while not told or "--approve" not in told[-1]:
            told.append(following.stdout.readline())
            self.assertTrue(told[-1], following.stderr.read() if following.poll() is not None else told)
        self.assertIn("Source / Definition  Succeeded  " + commit[:8], "".join(told))
        self.assertIn("Approval / Approve  InProgress  waits for an approval: Deploy?", "".join(told))
        answered = self.cloud.command("pipeline", "deploy", "--approve", "--reason", "looked at", "--json")
        self.assertEqual((answered.returncode, answered.stderr), (0, ""))
        self.assertEqual({**json.loads(answered.stdout), "approved": ""}, {"approved": "", "stage": "Approval", "action": "Approve"})
        rest = following.stdout.read()
        self.assertEqual(following.wait(timeout=60), 0, rest)
        self.assertIn("Approval / Approve  Succeeded  looked at", rest)
        self.assertIn("Deploy / Deploy  Succeeded  deployed", rest)
        self.assertTrue(rest.endswith(" Succeeded\n"), rest)
        shown = self.cloud.command("pipeline", "deploy")
        self.assertEqual(shown.returncode, 0, shown.stderr)
        self.assertIn("started by CloudWatchEvent", shown.stdout)
        self.assertIn(commit, shown.stdout)
        as_json = json.loads(self.cloud.command("pipeline", "deploy", "--json").stdout)
        self.assertEqual([stage["status"] for stage in as_json["stages"]], ["Succeeded"] * 3)
        self.assertEqual(as_json["execution"]["revisions"][0]["id"], commit)

    def test_a_failure_is_printed_with_its_message_and_the_command_that_shows_its_log(self):
        self.start("FAIL")
        following = self.follow()
        while "--approve" not in following.stdout.readline():
            pass
        self.assertEqual(self.cloud.command("pipeline", "deploy", "--reject", "--reason", "no").returncode, 0)
        self.assertEqual(following.wait(timeout=60), 1)
        rejected = following.stdout.read()
        self.assertIn("Approval / Approve  Failed", rejected)
        self.assertIn("Rejected by arn:aws:iam::", rejected)
        as_json = json.loads(self.cloud.command("pipeline", "deploy", "--start", "--json").stdout)
        self.fixture.approve("Rejected")
        self.fixture.wait_for(as_json["started"], "Failed")
        started = self.follow("--start")
        self.fixture.approve()
        self.assertEqual(started.wait(timeout=60), 1)
        failed = started.stdout.read()
        self.assertTrue(failed.startswith("execution "), failed)
        self.assertIn("Deploy / Deploy  Failed  JobFailed\n        told to fail\n        its log: martlet logs worker\n", failed)

    def test_impossible_requests_are_refused_with_an_explanation(self):
        missing = self.cloud.command("pipeline", "deploy")
        self.assertEqual(missing.returncode, 1)
        self.assertIn("does not have a pipeline with name 'deploy'", missing.stderr)
        self.start()
        self.fixture.approve()
        again = self.cloud.command("pipeline", "deploy", "--approve", "--stage", "Approval")
        self.assertEqual((again.returncode, again.stdout), (1, ""))
        self.assertIn("stage Approval of deploy isn't waiting for an approval", again.stderr)
        wrong = self.cloud.command("pipeline", "deploy", "--approve", "--reject")
        self.assertEqual(wrong.returncode, 2)
        self.assertIn("nothing was read or changed", wrong.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
