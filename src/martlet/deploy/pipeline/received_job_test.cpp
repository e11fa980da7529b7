#include "received_job.hpp"

#include "testing/pipeline_fixture.hpp"

namespace martlet::deploy::pipeline {
namespace {

// AWS Lambda Developer Guide, "Invoking a Lambda function from an Amazon CodePipeline pipeline", the example event.
constexpr std::string_view lambda_guide_event = R"({
  "CodePipeline.job": {
    "id": "c0d76431-b0e7-xmpl-97e3-e8ee786eb6f6",
    "accountId": "123456789012",
    "data": {
      "actionConfiguration": {
        "configuration": {"FunctionName": "my-function", "UserParameters": "{\"KEY\": \"VALUE\"}"}
      },
      "inputArtifacts": [
        {
          "name": "my-pipeline-SourceArtifact",
          "revision": "e0c7xmpl2308ca3071aa7bab414de234ab52eea",
          "location": {
            "type": "S3",
            "s3Location": {"bucketName": "us-west-2-123456789012-my-pipeline", "objectKey": "my-pipeline/test-api-2/TdOSFRV"}
          }
        }
      ],
      "outputArtifacts": [
        {
          "name": "invokeOutput",
          "revision": null,
          "location": {
            "type": "S3",
            "s3Location": {"bucketName": "us-west-2-123456789012-my-pipeline", "objectKey": "my-pipeline/invokeOutp/D0YHsJn"}
          }
        }
      ],
      "artifactCredentials": {
        "accessKeyId": "AKIAIOSFODNN7EXAMPLE",
        "secretAccessKey": "6CGtmAa3lzWtV7a...",
        "sessionToken": "IQoJb3JpZ2luX2VjEA...",
        "expirationTime": 1575493418000
      }
    }
  }
})";

// CodePipeline User Guide, "Invoke an AWS Lambda function in a pipeline in CodePipeline", "Example JSON event".
constexpr std::string_view code_pipeline_guide_event = R"({
  "CodePipeline.job": {
    "id": "11111111-abcd-1111-abcd-111111abcdef",
    "accountId": "111111111111",
    "data": {
      "actionConfiguration": {
        "configuration": {"FunctionName": "MyLambdaFunctionForAWSCodePipeline", "UserParameters": "some-input-such-as-a-URL"}
      },
      "inputArtifacts": [
        {
          "location": {
            "s3Location": {"bucketName": "the name of the bucket configured as the pipeline artifact store in Amazon S3, for example codepipeline-us-east-2-1234567890", "objectKey": "the name of the application, for example CodePipelineDemoApplication.zip"},
            "type": "S3"
          },
          "revision": null,
          "name": "ArtifactName"
        }
      ],
      "outputArtifacts": [],
      "artifactCredentials": {
        "secretAccessKey": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "sessionToken": "MIICiTCCAfICCQD6m7oRw0uXOjANBgkqhkiG9w0BAQUFADCBiDELMAkGA1UEBhMCVVMx",
        "accessKeyId": "AKIAIOSFODNN7EXAMPLE"
      },
      "continuationToken": "A continuation token if continuing job",
      "encryptionKey": {"id": "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", "type": "KMS"}
    }
  }
})";

aws::JobDetails job_of(std::string_view event) {
  Result<ReceivedJob> received = read_event(event);
  EXPECT_TRUE(received) << to_text(received.error());
  JobResult<aws::JobDetails> job = read_job(*received);
  EXPECT_TRUE(job) << job.error().message;
  return *job;
}

std::string with(std::string_view member) {
  return R"({"CodePipeline.job":{"id":"11111111-abcd-1111-abcd-111111abcdef","accountId":"111111111111","data":{)" + std::string(member) +
         "}}}";
}

TEST(ReceivedJob, is_read_as_the_lambda_guide_documents_its_event) {
  const aws::JobDetails job = job_of(lambda_guide_event);
  EXPECT_EQ(job.id, "c0d76431-b0e7-xmpl-97e3-e8ee786eb6f6");
  ASSERT_EQ(job.data.input_artifacts.size(), 1u);
  EXPECT_EQ(job.data.input_artifacts[0].location->s3_location->object_key, "my-pipeline/test-api-2/TdOSFRV");
  ASSERT_EQ(job.data.output_artifacts.size(), 1u);
  EXPECT_FALSE(job.data.output_artifacts[0].revision);
  EXPECT_EQ(job.data.artifact_credentials->access_key_id, "AKIAIOSFODNN7EXAMPLE");
  EXPECT_FALSE(job.data.continuation_token);
}

TEST(ReceivedJob, is_read_as_the_code_pipeline_guide_documents_its_event) {
  const aws::JobDetails job = job_of(code_pipeline_guide_event);
  EXPECT_FALSE(job.data.input_artifacts.at(0).revision);
  EXPECT_EQ(job.data.continuation_token, "A continuation token if continuing job");
  EXPECT_EQ(job.data.encryption_key->type, "KMS");
}

TEST(ReceivedJob, accepts_null_for_every_absent_member) {
  for (const char* member :
       {R"("actionConfiguration":null)", R"("actionConfiguration":{"configuration":null})",
        R"("actionConfiguration":{"configuration":{"FunctionName":"f","UserParameters":null}})", R"("inputArtifacts":null)",
        R"("inputArtifacts":[{"name":null,"revision":null,"location":null}])",
        R"("inputArtifacts":[{"name":"a","location":{"type":null,"s3Location":{"bucketName":null,"objectKey":null}}}])",
        R"("outputArtifacts":null)", R"("artifactCredentials":null)", R"("continuationToken":null)", R"("encryptionKey":null)",
        R"("encryptionKey":{"id":null,"type":null})", R"("pipelineContext":null)", R"("pipelineContext":{"stage":null,"action":null})",
        R"("actionTypeId":null)"}) {
    const Result<ReceivedJob> received = read_event(with(member));
    ASSERT_TRUE(received) << member;
    const JobResult<aws::JobDetails> job = read_job(*received);
    EXPECT_TRUE(job) << member << ": " << job.error().message;
  }
}

TEST(ReceivedJob, ignores_members_that_aws_adds) {
  const aws::JobDetails job =
      job_of(with(R"("inputArtifacts":[{"name":"a","size":7,"location":{"type":"S3","region":{"id":1}}}],"new":[[]])"));
  EXPECT_EQ(job.data.input_artifacts.at(0).name, "a");
}

TEST(ReceivedJob, without_an_id_fails_the_invocation) {
  for (const char* event : {"", "nonsense", "{}", "[]", R"({"CodePipeline.job":{}})", R"({"CodePipeline.job":{"id":"a/../b"}})",
                            R"({"CodePipeline.job":{"id":7}})", R"({"CodePipeline.job":"x"})"}) {
    PipelineFixture fixture;
    EXPECT_TRUE(fixture.invoke(event).answer.starts_with("error: the event")) << event;
    EXPECT_EQ(fixture.simulation.calls.size(), 0u);
  }
}

TEST(ReceivedJob, with_malformed_data_fails) {
  for (const char* rest : {R"("data":7)", R"("data":{"inputArtifacts":"x"})",
                           R"("data":{"artifactCredentials":{"accessKeyId":"ASIASECRETSECRET","secretAccessKey":["session-token-OLD"]}})",
                           R"("data":{})", R"("x":1)"}) {
    PipelineFixture fixture;
    fixture.start();
    EXPECT_EQ(fixture.invoke(R"({"CodePipeline.job":{"id":")" + fixture.pipeline.job()->id + "\"," + std::string(rest) + "}}").failures, 1)
        << rest;
    EXPECT_EQ(fixture.failure().type, aws::failure_type::configuration_error);
    EXPECT_EQ(fixture.output().find("SECRET"), std::string::npos) << fixture.output();
  }
}

}  // namespace
}  // namespace martlet::deploy::pipeline
