#pragma once
#include <string>

#include "pipeline_declaration.hpp"

namespace martlet::cloud::code_pipeline {

/// The source action that looks for this object of S3 by itself: one whose PollForSourceChanges isn't "false". nullptr: there is none.
const ActionDeclaration* polled_source(const PipelineDeclaration& pipeline, const std::string& bucket, const std::string& key);

}  // namespace martlet::cloud::code_pipeline
