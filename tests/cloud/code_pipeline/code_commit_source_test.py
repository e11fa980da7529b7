#!/usr/bin/env python3
"""code_commit_source_test.py MARTLET: a pipeline that polls its CodeCommit source starts when the branch is pushed; one that relies on events doesn't."""
import pathlib
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from local_cloud import REGION, LocalCloud, allow  # noqa: E402
from pipeline_fixture import REPOSITORY, action, git  # noqa: E402
from wait_until import wait_until  # noqa: E402

BUCKET = "artifacts-of-polling"


class CodeCommitSource(unittest.TestCase):
    def setUp(self):
        self.cloud = self.enterContext(LocalCloud())
        self.work = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())) / "work"
        self.pipelines = self.cloud.client("codepipeline")
        self.cloud.client("s3").create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
        made = self.cloud.client("codecommit").create_repository(repositoryName="definitions")["repositoryMetadata"]
        git(self.work.parent, "clone", "-q", made["cloneUrlHttp"], "work")
        trust = {"Service": "codepipeline.amazonaws.com"}
        self.reader = self.cloud.role("reader", trust, allow("codecommit:*", resource=REPOSITORY), allow("s3:*"))
        self.stranger = self.cloud.role("stranger", trust, allow("s3:*"))

    def push(self, branch, text):
        (self.work / "deploy.json").write_text(text)
        git(self.work, "add", ".")
        git(self.work, "commit", "-qm", text)
        git(self.work, "push", "-q", "origin", f"HEAD:{branch}")
        return git(self.work, "rev-parse", "HEAD")

    def pipeline(self, name, role, **more):
        source = {"RepositoryName": "definitions", "BranchName": "main", **more}
        self.pipelines.create_pipeline(pipeline={
            "name": name, "roleArn": role, "artifactStore": {"type": "S3", "location": BUCKET}, "pipelineType": "V2", "executionMode": "QUEUED",
            "stages": [{"name": "Source", "actions": [action("Definition", "Source", "CodeCommit", source, outputArtifacts=[{"name": "definition"}])]},
                       {"name": "Approval", "actions": [action("Approve", "Approval", "Manual", {"CustomData": "?"})]}]})

    def executions(self, name):
        return self.pipelines.list_pipeline_executions(pipelineName=name)["pipelineExecutionSummaries"]

    def test_a_push_starts_the_pipelines_that_poll(self):
        self.push("main", "first")
        for name, role, more in (("polls", self.reader, {}), ("told", self.reader, {"PollForSourceChanges": "true"}), ("left", self.reader, {"PollForSourceChanges": "false"}),
                                 ("blind", self.stranger, {}), ("elsewhere", self.reader, {"BranchName": "other"})):
            self.pipeline(name, role, **more)
        before = {name: len(self.executions(name)) for name in ("polls", "told", "left", "blind", "elsewhere")}
        commit = self.push("main", "second")
        for name in ("polls", "told"):
            found = wait_until(lambda: self.executions(name), lambda all: len(all) > before[name] and all[0].get("sourceRevisions"))
            self.assertEqual((len(found), found[0]["trigger"]["triggerType"], found[0]["sourceRevisions"][0]["revisionId"]), (before[name] + 1, "PollForSourceChanges", commit))
        self.assertEqual([len(self.executions(name)) - before[name] for name in ("left", "blind", "elsewhere")], [0, 0, 0])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
