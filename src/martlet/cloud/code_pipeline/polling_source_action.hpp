#pragma once
#include <map>
#include <string>
#include <string_view>

#include "pipeline_declaration.hpp"

namespace martlet::cloud::code_pipeline {

/// The object or branch that a source action watches, according to its configuration.
struct SourceLocation {
  std::string_view provider{};
  std::map<std::string, std::string> settings{};
};
SourceLocation s3_location(const std::string& bucket, const std::string& key);
SourceLocation code_commit_location(const std::string& repository, const std::string& branch);

/// Returns the source action that polls this location, or nullptr if there is none. An action polls unless its PollForSourceChanges is
/// "false". Contract: CodePipeline User Guide, "Amazon S3 source action reference" and "CodeCommit source action reference".
const ActionDeclaration* polling_source_action(const PipelineDeclaration& pipeline, const SourceLocation& location);

}  // namespace martlet::cloud::code_pipeline
