#pragma once
#include <optional>

#include <martlet/cloud/api/authority.hpp>
#include <martlet/cloud/code_commit/code_commit_service.hpp>

#include "engine.hpp"
#include "pipeline_dependencies.hpp"

namespace martlet::cloud::code_pipeline {

/// The services that actions use.
struct ActionParts {
  Authority& authority;
  CodeCommitService& repositories;
  PipelineObjects& objects;
  PipelineFunctions& functions;
};

/// Performs an attempt at an action, with the role of the action or of the pipeline. nullopt: it continues elsewhere, and a later call ends
/// it (a job, an approval). `run` then has its job id or token.
std::optional<Ending> perform(const ActionParts& parts, const PipelineRecord& pipeline, Execution& execution, ActionRun& run, WallTime now);

/// The role that an action runs as.
const std::string& role_of(const Execution& execution, const ActionDeclaration& action);

/// Keys for a job's artifacts only.
Reply<TemporaryCredentials> artifact_keys(Authority& authority, const PipelineRecord& pipeline, const Execution& execution,
                                          const ActionRun& run, WallTime now);

}  // namespace martlet::cloud::code_pipeline
