#pragma once
#include <optional>

#include <martlet/cloud/api/authority.hpp>
#include <martlet/cloud/code_commit/code_commit_service.hpp>

#include "engine.hpp"
#include "pipeline_dependencies.hpp"

namespace martlet::cloud::code_pipeline {

/// What actions work with.
struct ActionParts {
  Authority& authority;
  CodeCommitService& repositories;
  PipelineObjects& objects;
  PipelineFunctions& functions;
};

/// Performs an attempt at an action, as the pipeline's role, or the action's. nullopt: it goes on elsewhere, and ends by a call: a job, an
/// approval. `run` gets its job or token.
std::optional<Ending> perform(const ActionParts& parts, const PipelineRecord& pipeline, Execution& execution, ActionRun& run, WallTime now);

/// The role that an action works as.
const std::string& role_of(const Execution& execution, const ActionDeclaration& action);

/// Keys for a job's artifacts alone.
Reply<TemporaryCredentials> artifact_keys(Authority& authority, const PipelineRecord& pipeline, const Execution& execution,
                                          const ActionRun& run, WallTime now);

}  // namespace martlet::cloud::code_pipeline
