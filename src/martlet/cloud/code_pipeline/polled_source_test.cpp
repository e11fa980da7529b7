#include "polled_source.hpp"

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

TEST(PolledSource, is_one_of_this_object_that_is_not_left_to_events) {
  const std::map<std::string, std::string> object = {{"S3Bucket", "b"}, {"S3ObjectKey", "k"}};
  EXPECT_TRUE(polled_source(with_source("S3", object), object_place("b", "k")));
  EXPECT_FALSE(polled_source(with_source("S3", object), object_place("b", "other")));
  EXPECT_FALSE(polled_source(with_source("S3", object), object_place("other", "k")));
  EXPECT_FALSE(polled_source(with_source("CodeCommit", object), object_place("b", "k")));
  std::map<std::string, std::string> told = object;
  told["PollForSourceChanges"] = "true";
  EXPECT_TRUE(polled_source(with_source("S3", told), object_place("b", "k")));
  told["PollForSourceChanges"] = "false";
  EXPECT_FALSE(polled_source(with_source("S3", told), object_place("b", "k")));
}

TEST(PolledSource, is_one_of_this_branch_that_is_not_left_to_events) {
  std::map<std::string, std::string> branch = {{"RepositoryName", "definitions"}, {"BranchName", "main"}};
  EXPECT_TRUE(polled_source(with_source("CodeCommit", branch), branch_place("definitions", "main")));
  EXPECT_FALSE(polled_source(with_source("CodeCommit", branch), branch_place("definitions", "other")));
  EXPECT_FALSE(polled_source(with_source("CodeCommit", branch), branch_place("others", "main")));
  branch["PollForSourceChanges"] = "false";
  EXPECT_FALSE(polled_source(with_source("CodeCommit", branch), branch_place("definitions", "main")));
}

}  // namespace
}  // namespace martlet::cloud::code_pipeline
