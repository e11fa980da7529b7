#include "polling_source_action.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::code_pipeline {
namespace {

PipelineDeclaration with_source(std::string provider, std::map<std::string, std::string> configuration) {
  PipelineDeclaration pipeline;
  ActionDeclaration action;
  action.name = "Source";
  action.action_type_id.provider = std::move(provider);
  action.configuration = std::move(configuration);
  StageDeclaration& stage = pipeline.stages.emplace_back();
  stage.name = "Source";
  stage.actions.push_back(std::move(action));
  return pipeline;
}

TEST(PollingSourceAction, polls_its_object_unless_events_start_the_pipeline) {
  const std::map<std::string, std::string> object = {{"S3Bucket", "b"}, {"S3ObjectKey", "k"}};
  EXPECT_TRUE(polling_source_action(with_source("S3", object), s3_location("b", "k")));
  EXPECT_FALSE(polling_source_action(with_source("S3", object), s3_location("b", "other")));
  EXPECT_FALSE(polling_source_action(with_source("S3", object), s3_location("other", "k")));
  EXPECT_FALSE(polling_source_action(with_source("CodeCommit", object), s3_location("b", "k")));
  std::map<std::string, std::string> settings = object;
  settings["PollForSourceChanges"] = "true";
  EXPECT_TRUE(polling_source_action(with_source("S3", settings), s3_location("b", "k")));
  settings["PollForSourceChanges"] = "false";
  EXPECT_FALSE(polling_source_action(with_source("S3", settings), s3_location("b", "k")));
}

TEST(PollingSourceAction, polls_its_branch_unless_events_start_the_pipeline) {
  std::map<std::string, std::string> branch = {{"RepositoryName", "definitions"}, {"BranchName", "main"}};
  EXPECT_TRUE(polling_source_action(with_source("CodeCommit", branch), code_commit_location("definitions", "main")));
  EXPECT_FALSE(polling_source_action(with_source("CodeCommit", branch), code_commit_location("definitions", "other")));
  EXPECT_FALSE(polling_source_action(with_source("CodeCommit", branch), code_commit_location("others", "main")));
  branch["PollForSourceChanges"] = "false";
  EXPECT_FALSE(polling_source_action(with_source("CodeCommit", branch), code_commit_location("definitions", "main")));
}

}  // namespace
}  // namespace martlet::cloud::code_pipeline
