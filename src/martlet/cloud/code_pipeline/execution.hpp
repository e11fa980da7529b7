#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/schema/type.hpp>

#include "pipeline_declaration.hpp"

namespace martlet::cloud::code_pipeline {

/// The place and the revision of a stored artifact.
struct StoredArtifact {
  std::string bucket{};
  std::string key{};
  std::string revision{};  ///< for a source, the commit or the object's version
  std::string summary{};   ///< the summary of the revision
};

/// An attempt at an action.
struct ActionRun {
  enum class Status { in_progress, succeeded, failed, abandoned };
  std::string id{};
  std::string stage{};
  std::string action{};
  Status status = Status::in_progress;
  WallTime started{};
  WallTime updated{};
  std::optional<WallTime> deadline{};
  std::map<std::string, std::string> configuration{};  ///< with its variables resolved
  std::string summary{};
  std::string external_id{};
  int percent_complete = -1;  ///< -1 if not reported
  std::string error_code{};
  std::string error_message{};
  std::string job_id{};  ///< for a function, the job that has no result yet; for an approval, its token
  std::string continuation_token{};
  bool is_dispatched = false;           ///< its function has been invoked, or its approval requested
  std::optional<WallTime> continues{};  ///< when the job is to be invoked again with its token
  std::string updated_by{};
  bool is_retried = false;             ///< another attempt has taken its place
  std::vector<std::string> outputs{};  ///< names of artifacts
  std::map<std::string, std::string> output_variables{};
};

/// A stage that an execution has entered.
struct StageRun {
  enum class Status { in_progress, stopping, stopped, succeeded, failed, cancelled };
  std::string name{};
  Status status = Status::in_progress;
};

/// An execution of a pipeline, with everything that its actions need. Each execution is stored as a separate document.
struct Execution {
  enum class Status { in_progress, stopping, stopped, succeeded, superseded, failed, cancelled };
  std::string id{};
  std::int64_t number = 0;  ///< increases in the order in which executions were started
  Status status = Status::in_progress;
  PipelineDeclaration pipeline{};  ///< as it was when the execution started
  WallTime started{};
  WallTime updated{};
  std::string trigger_type{};
  std::string trigger_detail{};
  std::string rollback_of{};  ///< the execution whose artifacts a stage returns to; empty if this isn't a rollback
  std::size_t stage = 0;      ///< the index of the stage that the execution is in or waits to enter
  bool is_waiting = true;     ///< whether it waits to enter the stage
  bool abandons = false;      ///< whether it abandons its actions when it is stopped
  std::string stop_reason{};
  std::map<std::string, std::string> variables{};                          ///< the values of the pipeline's variables
  std::map<std::string, StoredArtifact> artifacts{};                       ///< by name
  std::map<std::string, std::string> revisions{};                          ///< requested at the start, by source action
  std::map<std::string, std::map<std::string, std::string>> namespaces{};  ///< output variables of actions
  std::vector<StageRun> stages{};
  std::vector<ActionRun> actions{};

  bool is_unfinished() const { return status == Status::in_progress || status == Status::stopping; }
  bool is_rollback() const { return !rollback_of.empty(); }
  const StageDeclaration& declared_stage() const { return pipeline.stages[stage]; }
  /// Returns the latest attempt at an action of the current stage, or nullptr if there has been none.
  ActionRun* run_of(const std::string& action);
  ActionRun* find(const std::string& run_id);
  const ActionDeclaration* declaration_of(const ActionRun& run) const;
};

Schema describe(Type<StoredArtifact>);
Schema describe(Type<ActionRun::Status>);
Schema describe(Type<ActionRun>);
Schema describe(Type<StageRun::Status>);
Schema describe(Type<StageRun>);
Schema describe(Type<Execution::Status>);
Schema describe(Type<Execution>);

/// Returns the API's name for a status, such as "InProgress".
std::string text_of(ActionRun::Status status);
std::string text_of(StageRun::Status status);
std::string text_of(Execution::Status status);

}  // namespace martlet::cloud::code_pipeline
