#include "polled_source.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::code_pipeline {
namespace {

PipelineDeclaration with_source(std::map<std::string, std::string> configuration) {
  PipelineDeclaration pipeline;
  ActionDeclaration action;
  action.name = "Source";
  action.action_type_id.provider = "S3";
  action.configuration = std::move(configuration);
  StageDeclaration& stage = pipeline.stages.emplace_back();
  stage.name = "Source";
  stage.actions.push_back(std::move(action));
  return pipeline;
}

TEST(PolledSource, is_one_of_this_object_that_is_not_left_to_events) {
  const std::map<std::string, std::string> object = {{"S3Bucket", "b"}, {"S3ObjectKey", "k"}};
  EXPECT_TRUE(polled_source(with_source(object), "b", "k"));
  EXPECT_FALSE(polled_source(with_source(object), "b", "other"));
  EXPECT_FALSE(polled_source(with_source(object), "other", "k"));
  std::map<std::string, std::string> told = object;
  told["PollForSourceChanges"] = "true";
  EXPECT_TRUE(polled_source(with_source(told), "b", "k"));
  told["PollForSourceChanges"] = "false";
  EXPECT_FALSE(polled_source(with_source(told), "b", "k"));
}

}  // namespace
}  // namespace martlet::cloud::code_pipeline
