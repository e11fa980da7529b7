#include <gtest/gtest.h>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/aws/wire/wire_document_reader.hpp>

namespace martlet::aws {
namespace {

std::expected<JobDetails, Problems> read_job(const char* text) { return read_wire_document<JobDetails>(json::parse(text).value()); }

TEST(CodePipelineJobShapes, treat_null_as_missing_and_ignore_unknown_members_everywhere) {
  const auto job = read_job(R"({
    "id": "11111111-abcd-1111-abcd-111111abcdef", "accountId": null, "newer": {"a": [1]},
    "data": {
      "actionTypeId": null, "actionConfiguration": {"configuration": {"UserParameters": null, "FunctionName": "f"}, "newer": 1},
      "pipelineContext": {"pipelineName": "p", "stage": null, "action": {"name": null}}, "inputArtifacts": null,
      "outputArtifacts": [null, {"name": "out", "location": null}], "artifactCredentials": null
    }
  })");
  ASSERT_TRUE(job) << job.error().message();
  EXPECT_EQ(job->account_id, "");
  EXPECT_EQ(job->data.action_configuration->configuration, (std::map<std::string, std::string>{{"FunctionName", "f"}}));
  EXPECT_TRUE(job->data.input_artifacts.empty());
  EXPECT_EQ(job->data.output_artifacts.size(), 1U);
  EXPECT_FALSE(job->data.pipeline_context->stage);
}

}  // namespace
}  // namespace martlet::aws
