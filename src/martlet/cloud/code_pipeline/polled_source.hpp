#pragma once
#include <map>
#include <string>
#include <string_view>

#include "pipeline_declaration.hpp"

namespace martlet::cloud::code_pipeline {

/// The object or branch that a source action watches, according to its configuration.
struct SourcePlace {
  std::string_view provider{};
  std::map<std::string, std::string> settings{};
};
SourcePlace object_place(const std::string& bucket, const std::string& key);
SourcePlace branch_place(const std::string& repository, const std::string& branch);

/// Returns the source action that polls this place, or nullptr if there is none. An action polls unless its PollForSourceChanges is
/// "false". Contract: CodePipeline User Guide, "Amazon S3 source action reference" and "CodeCommit source action reference".
const ActionDeclaration* polled_source(const PipelineDeclaration& pipeline, const SourcePlace& place);

}  // namespace martlet::cloud::code_pipeline
