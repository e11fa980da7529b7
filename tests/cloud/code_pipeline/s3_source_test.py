#!/usr/bin/env python3
"""s3_source_test.py MARTLET: a pipeline that polls its S3 source starts when the object changes; one that relies on events doesn't."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import REGION, LocalCloud, allow  # noqa: E402
from pipeline_action import action  # noqa: E402
from wait_until import wait_until  # noqa: E402

BUCKET = "definitions-of-pipelines"


class S3Source(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())
        cls.s3, cls.pipelines = cls.cloud.client("s3"), cls.cloud.client("codepipeline")
        cls.s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
        cls.s3.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
        cls.s3.put_object(Bucket=BUCKET, Key="deploy.zip", Body=b"first")
        trust = {"Service": "codepipeline.amazonaws.com"}
        cls.reader = cls.cloud.role("reader", trust, allow("s3:*", resource=f"arn:aws:s3:::{BUCKET}/*"), allow("s3:*", resource=f"arn:aws:s3:::{BUCKET}"))
        cls.stranger = cls.cloud.role("stranger", trust, allow("s3:PutObject"))

    def pipeline(self, name, role, **more):
        source = {"S3Bucket": BUCKET, "S3ObjectKey": "deploy.zip", **more}
        self.pipelines.create_pipeline(pipeline={
            "name": name, "roleArn": role, "artifactStore": {"type": "S3", "location": BUCKET}, "pipelineType": "V2", "executionMode": "QUEUED",
            "stages": [{"name": "Source", "actions": [action("Definition", "Source", "S3", source, outputArtifacts=[{"name": "definition"}])]},
                       {"name": "Approval", "actions": [action("Approve", "Approval", "Manual", {"CustomData": "?"})]}]})

    def executions(self, name):
        return self.pipelines.list_pipeline_executions(pipelineName=name)["pipelineExecutionSummaries"]

    def test_a_change_starts_the_pipelines_that_poll(self):
        for name, role, more in (("polls", self.reader, {}), ("told", self.reader, {"PollForSourceChanges": "true"}), ("left", self.reader, {"PollForSourceChanges": "false"}),
                                 ("blind", self.stranger, {})):
            self.pipeline(name, role, **more)
        before = {name: len(self.executions(name)) for name in ("polls", "told", "left", "blind")}
        version = self.s3.put_object(Bucket=BUCKET, Key="deploy.zip", Body=b"second")["VersionId"]
        self.s3.put_object(Bucket=BUCKET, Key="other.zip", Body=b"other")
        for name in ("polls", "told"):
            found = wait_until(lambda: self.executions(name), lambda all: len(all) > before[name] and all[0].get("sourceRevisions"))
            self.assertEqual((len(found), found[0]["trigger"]["triggerType"], found[0]["sourceRevisions"][0]["revisionId"]), (before[name] + 1, "PollForSourceChanges", version))
        self.assertEqual([len(self.executions(name)) - before[name] for name in ("left", "blind")], [0, 0])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
