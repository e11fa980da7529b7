#pragma once
#include <optional>
#include <string>

#include <martlet/aws/code_pipeline/code_pipeline_execution_shapes.hpp>

#include <martlet/cloud/api/unix_time.hpp>

#include "pipelines.hpp"

namespace martlet::cloud::code_pipeline {

// Executions in the form of the API's responses.

aws::PipelineExecution execution_of(const Execution& execution);
aws::PipelineExecutionSummary summary_of(const Execution& execution);
aws::ActionExecutionDetail detail_of(const Pipeline& pipeline, const Execution& execution, const ActionRun& run);
aws::GetPipelineStateResponse state_of(const Pipeline& pipeline);

/// Returns the index of a stage. Fails with StageNotFoundException.
ServiceResult<std::size_t> stage_named(const Pipeline& pipeline, const std::string& name);
/// Returns the execution that entered a stage last, or nullptr if none has entered it.
const Execution* latest_in(const Pipeline& pipeline, const std::string& stage);
bool has_succeeded_in(const Execution& execution, const std::string& stage);
/// Returns the artifacts that a job stores when it succeeds.
std::map<std::string, StoredArtifact> outputs_of(const PipelineState& pipeline, const Execution& execution, const ActionRun& run);

/// A page of a list that is always read from its beginning. The page's token is a position.
class Page {
 public:
  /// Returns an empty page. Fails with InvalidNextTokenException.
  static ServiceResult<Page> of(std::optional<int> max_results, const std::optional<std::string>& token);
  /// Advances to the next element. Returns true if that element is on the page.
  bool take_next();
  /// Has an element of the next page been seen?
  bool is_full() const { return seen_ > end_; }
  /// Returns the token of the next page, or nullopt if there is none.
  std::optional<std::string> next_token() const;

 private:
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t seen_ = 0;
};

}  // namespace martlet::cloud::code_pipeline
