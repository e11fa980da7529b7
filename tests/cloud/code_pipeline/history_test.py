#!/usr/bin/env python3
"""history_test.py MARTLET: the local cloud's CodePipeline keeps all executions of a pipeline, also after many later ones and a restart."""
import pathlib
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "clients"))
from client_fixture import pipeline_declaration  # noqa: E402
from local_cloud import LocalCloud  # noqa: E402

REGION = {"LocationConstraint": "eu-central-1"}
EXECUTIONS = 520  # more than are loaded into memory at a restart


class History(unittest.TestCase):
    def test_the_first_of_many_executions_is_still_listed_after_a_restart(self):
        state = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())) / "state"
        with LocalCloud(state=state) as cloud:
            ids = self.start_executions(cloud)
        with LocalCloud(state=state) as cloud:
            pipelines = cloud.client("codepipeline")
            first = pipelines.get_pipeline_execution(pipelineName="deploy", pipelineExecutionId=ids[0])["pipelineExecution"]
            self.assertEqual(first["status"], "Failed")
            self.assertEqual(self.listed(pipelines), list(reversed(ids)))
            of_first = pipelines.list_action_executions(pipelineName="deploy", filter={"pipelineExecutionId": ids[0]})["actionExecutionDetails"]
            self.assertEqual([one["pipelineExecutionId"] for one in of_first], [ids[0]])
            actions = pipelines.get_paginator("list_action_executions").paginate(pipelineName="deploy", PaginationConfig={"PageSize": 100})
            self.assertEqual([one["pipelineExecutionId"] for page in actions for one in page["actionExecutionDetails"]], list(reversed(ids)))

    def start_executions(self, cloud):
        """Each fails immediately, because the source object is missing."""
        s3, pipelines = cloud.client("s3"), cloud.client("codepipeline")
        for bucket in ("sources", "artifacts"):
            s3.create_bucket(Bucket=bucket, CreateBucketConfiguration=REGION)
        s3.put_bucket_versioning(Bucket="sources", VersioningConfiguration={"Status": "Enabled"})
        role = cloud.role("runner", {"Service": "codepipeline.amazonaws.com"}, {"Effect": "Allow", "Action": "*", "Resource": "*"})
        pipelines.create_pipeline(pipeline={**pipeline_declaration(role, "sources", "artifacts"), "executionMode": "QUEUED"})
        ids = self.listed(pipelines)  # creating the pipeline has started one
        for _ in range(EXECUTIONS):
            ids.append(pipelines.start_pipeline_execution(name="deploy")["pipelineExecutionId"])
        end = time.time() + 60
        while pipelines.get_pipeline_execution(pipelineName="deploy", pipelineExecutionId=ids[-1])["pipelineExecution"]["status"] != "Failed":
            self.assertLess(time.time(), end, "the executions didn't end")
            time.sleep(0.05)
        return ids

    def listed(self, pipelines):
        pages = pipelines.get_paginator("list_pipeline_executions").paginate(pipelineName="deploy", PaginationConfig={"PageSize": 100})
        return [one["pipelineExecutionId"] for page in pages for one in page["pipelineExecutionSummaries"]]


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
