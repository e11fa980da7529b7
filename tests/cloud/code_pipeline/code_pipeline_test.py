#!/usr/bin/env python3
"""code_pipeline_test.py MARTLET: CodePipeline in the local cloud: executions started by pushes to CodeCommit (through an EventBridge rule), jobs of a function, permissions, tags."""
import io
import pathlib
import sys
import tempfile
import time
import unittest
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from pipeline_fixture import PipelineFixture  # noqa: E402
from local_cloud import DEV, LocalCloud, allow, refused  # noqa: E402


class CodePipeline(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def test_a_push_starts_the_pipeline_which_invokes_the_function_after_an_approval(self):
        with LocalCloud() as cloud:
            fixture = PipelineFixture(cloud, self.folder)
            fixture.commit("1")
            made = fixture.pipelines.create_pipeline(pipeline=fixture.declaration)["pipeline"]
            self.assertEqual(made, {**fixture.declaration, "version": 1})
            first = fixture.executions()[0]
            self.assertEqual(first["trigger"]["triggerType"], "CreatePipeline")
            fixture.approve("Rejected")
            self.assertEqual(fixture.wait_for(first["pipelineExecutionId"], "Failed", "Succeeded"), "Failed")
            fixture.start_by_pushes()
            head = fixture.commit("2")
            end = time.time() + 20
            while len(fixture.executions()) < 2:
                self.assertLess(time.time(), end, "the push started nothing")
                time.sleep(0.05)
            second = fixture.executions()[0]
            self.assertEqual(second["trigger"]["triggerType"], "CloudWatchEvent")
            token = fixture.approve()
            self.assertEqual(fixture.wait_for(second["pipelineExecutionId"], "Failed", "Succeeded"), "Succeeded", fixture.state())
            self.assertEqual(fixture.action_of("Deploy")["summary"], "deployed")
            run = fixture.pipelines.list_action_executions(pipelineName="deploy", filter={"pipelineExecutionId": second["pipelineExecutionId"]})["actionExecutionDetails"][0]
            self.assertEqual(run["input"]["resolvedConfiguration"]["UserParameters"], head)
            self.assertEqual(run["output"]["outputVariables"], {"answer": "42"})
            place = run["input"]["inputArtifacts"][0]["s3location"]
            with zipfile.ZipFile(io.BytesIO(fixture.s3.get_object(Bucket=place["bucket"], Key=place["key"])["Body"].read())) as source:
                self.assertEqual(source.read("deploy.json"), b"2")
            self.assertEqual(refused(fixture.pipelines.put_approval_result, pipelineName="deploy", stageName="Approval", actionName="Approve",
                                     result={"status": "Approved", "summary": ""}, token=token)[0], "InvalidApprovalTokenException")

    def test_a_failed_job_fails_the_stage_and_can_be_retried(self):
        with LocalCloud() as cloud:
            fixture = PipelineFixture(cloud, self.folder, user_parameters="FAIL")
            fixture.commit("1")
            del fixture.declaration["stages"][1]
            fixture.pipelines.create_pipeline(pipeline=fixture.declaration)
            execution = fixture.executions()[0]["pipelineExecutionId"]
            self.assertEqual(fixture.wait_for(execution, "Failed", "Succeeded"), "Failed")
            self.assertEqual(fixture.action_of("Deploy")["errorDetails"], {"code": "JobFailed", "message": "told to fail"})
            self.assertEqual(fixture.pipelines.retry_stage_execution(pipelineName="deploy", stageName="Deploy", pipelineExecutionId=execution, retryMode="FAILED_ACTIONS")["pipelineExecutionId"], execution)
            self.assertEqual(fixture.wait_for(execution, "Failed", "Succeeded"), "Failed")
            runs = fixture.pipelines.list_action_executions(pipelineName="deploy")["actionExecutionDetails"]
            self.assertEqual([run["actionName"] for run in runs].count("Deploy"), 2)

    def test_the_pipeline_has_only_the_permissions_of_its_role(self):
        with LocalCloud() as cloud:
            fixture = PipelineFixture(cloud, self.folder, role_statements=[allow("codecommit:*"), allow("s3:*"), allow("lambda:ListFunctions")])
            fixture.commit("1")
            del fixture.declaration["stages"][1]
            fixture.pipelines.create_pipeline(pipeline=fixture.declaration)
            execution = fixture.executions()[0]["pipelineExecutionId"]
            self.assertEqual(fixture.wait_for(execution, "Failed", "Succeeded"), "Failed")
            error = fixture.action_of("Deploy")["errorDetails"]
            self.assertEqual(error["code"], "PermissionError")
            self.assertIn("is not authorized to perform: lambda:InvokeFunction", error["message"])

    def test_a_stopped_execution_has_the_reason(self):
        with LocalCloud() as cloud:
            fixture = PipelineFixture(cloud, self.folder)
            fixture.commit("1")
            fixture.pipelines.create_pipeline(pipeline=fixture.declaration)
            execution = fixture.executions()[0]["pipelineExecutionId"]
            self.assertNotIn("stopTrigger", fixture.executions()[0])
            fixture.pipelines.stop_pipeline_execution(pipelineName="deploy", pipelineExecutionId=execution, abandon=True, reason="wrong version")
            self.assertEqual(fixture.wait_for(execution, "Stopped", "Succeeded"), "Stopped")
            self.assertEqual(fixture.executions()[0]["stopTrigger"], {"reason": "wrong version"})

    def test_an_execution_survives_a_kill(self):
        state = self.folder / "state"
        with LocalCloud(state=state) as cloud:
            fixture = PipelineFixture(cloud, self.folder)
            fixture.commit("1")
            fixture.pipelines.create_pipeline(pipeline=fixture.declaration)
            execution = fixture.executions()[0]["pipelineExecutionId"]
            while "token" not in fixture.action_of("Approval"):
                time.sleep(0.05)
            cloud.process.kill()
        with LocalCloud(state=state) as cloud:
            fixture.cloud, fixture.pipelines = cloud, cloud.client("codepipeline")
            fixture.approve()
            self.assertEqual(fixture.wait_for(execution, "Failed", "Succeeded"), "Succeeded", fixture.state())

    def test_tags_can_be_changed(self):
        with LocalCloud() as cloud:
            fixture = PipelineFixture(cloud, self.folder)
            fixture.pipelines.create_pipeline(pipeline=fixture.declaration, tags=[{"key": "team", "value": "shop"}, {"key": "kept", "value": "1"}])
            of = {"resourceArn": fixture.pipelines.get_pipeline(name="deploy")["metadata"]["pipelineArn"]}
            fixture.pipelines.tag_resource(tags=[{"key": "team", "value": "orders"}, {"key": "new", "value": ""}], **of)
            fixture.pipelines.untag_resource(tagKeys=["kept", "unknown"], **of)
            self.assertEqual({tag["key"]: tag["value"] for tag in fixture.pipelines.list_tags_for_resource(**of)["tags"]}, {"team": "orders", "new": ""})
            other = {"resourceArn": of["resourceArn"] + "2"}
            self.assertEqual(refused(fixture.pipelines.tag_resource, tags=[], **other)[:2], ("ResourceNotFoundException", 400))
            tagger = cloud.user_client("codepipeline", cloud.user("tagger", allow("codepipeline:TagResource", resource=of["resourceArn"])))
            tagger.tag_resource(tags=[{"key": "by", "value": "tagger"}], **of)
            self.assertIn("codepipeline:UntagResource", refused(tagger.untag_resource, tagKeys=["by"], **of)[2])

    def test_an_invalid_structure_gets_the_same_messages_as_in_aws(self):
        with LocalCloud() as cloud:
            fixture = PipelineFixture(cloud, self.folder)
            stages = fixture.declaration["stages"]
            for wrong, code, text in (
                    (stages[:1], "InvalidStructureException", "Pipeline has only 1 stage(s). There should be a minimum of 2 stages in a pipeline"),
                    (stages[::-1], "InvalidStructureException", "Pipeline should start with a stage that only contains source actions"),
                    ([stages[0], {**stages[2], "name": "Source"}], "InvalidStageDeclarationException", "Stage name 'Source' is used more than once")):
                self.assertEqual(refused(fixture.pipelines.create_pipeline, pipeline={**fixture.declaration, "stages": wrong}), (code, 400, text))
            self.assertIn("is not authorized to perform AssumeRole on role", refused(
                fixture.pipelines.create_pipeline, pipeline={**fixture.declaration, "roleArn": cloud.role("other", {"Service": "lambda.amazonaws.com"})})[2])
            self.assertEqual(refused(fixture.pipelines.get_pipeline, name="none"), ("PipelineNotFoundException", 400, f"Account '{DEV}' does not have a pipeline with name 'none'"))
            self.assertIn("does not support conditions of stages", refused(
                fixture.pipelines.create_pipeline, pipeline={**fixture.declaration, "stages": [stages[0], {**stages[2], "onFailure": {"result": "ROLLBACK"}}]})[2])
            user = cloud.user("starter-user", allow("codepipeline:CreatePipeline"))
            self.assertIn("iam:PassRole", refused(cloud.user_client("codepipeline", user).create_pipeline, pipeline=fixture.declaration)[2])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
