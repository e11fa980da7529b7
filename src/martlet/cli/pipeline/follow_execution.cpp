#include "follow_execution.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <ostream>

#include <martlet/async/sleep.hpp>
#include <martlet/cli/account/polling_backoff.hpp>
#include <martlet/cli/account/terminal_safe_text.hpp>

#include "pipeline_view_json.hpp"
#include "pipeline_view_text.hpp"

namespace martlet::cli {
namespace {

constexpr int executions_searched = 20;

bool has_revision(const aws::PipelineExecutionSummary& execution, const std::string& revision) {
  const auto sources = execution.source_revisions.value_or(std::vector<aws::SourceRevision>());
  return std::ranges::any_of(sources,
                             [&](const aws::SourceRevision& source) { return source.revision_id.value_or("").starts_with(revision); });
}

std::optional<std::string> found_in(const aws::ListPipelineExecutionsResponse& listed, const std::string& revision) {
  for (const aws::PipelineExecutionSummary& execution : listed.pipeline_execution_summaries) {
    if (revision.empty() || has_revision(execution, revision)) return execution.pipeline_execution_id;
  }
  return std::nullopt;
}

Task<Result<std::string>> execution_to_follow(aws::CodePipeline& pipelines, const FollowOptions& options) {
  const SteadyTime until = co_await loop_now() + revision_wait_max;
  PollingBackoff backoff;
  while (true) {
    aws::ListPipelineExecutionsRequest request{
        .pipeline_name = options.pipeline, .max_results = executions_searched, .next_token = std::nullopt};
    Task<aws::Outcome<aws::ListPipelineExecutionsResponse>> call = pipelines.list_pipeline_executions(std::move(request));
    aws::Outcome<aws::ListPipelineExecutionsResponse> listed = co_await std::move(call);
    if (!listed) co_return std::unexpected(aws::to_error(listed.error()));
    const std::optional<std::string> found = found_in(*listed, options.revision);
    if (found) co_return *found;
    if (options.revision.empty())
      co_return failure(Code::not_found, options.pipeline + " has never run",
                        "to start it, run martlet pipeline " + options.pipeline + " --start");
    const SteadyTime now = co_await loop_now();
    if (now >= until)
      co_return failure(Code::not_found,
                        "no execution of " + options.pipeline + " has started with revision " + options.revision + " within " +
                            std::to_string(revision_wait_max.count()) + " minutes",
                        "check that it was pushed to the pipeline's branch");
    co_await sleep(backoff.next());
  }
}

/// Remembers the last output, so that only changes are printed.
class Printed {
 public:
  Printed(bool as_json, Console console) : as_json_(as_json), console_(console) {}

  // Prints what is new. Returns false if nothing was.
  bool print(const PipelineView& view) {
    bool is_new = false;
    if (last_.empty()) {
      if (!as_json_) console_.out << terminal_safe_line(view.name) << ": " << to_text(*view.execution);
      is_new = true;
    }
    for (std::size_t stage = 0; stage < view.stages.size(); ++stage) {
      for (const ActionView& action : view.stages[stage].actions) is_new |= print(view, view.stages[stage], action);
    }
    console_.out << std::flush;
    return is_new;
  }

 private:
  bool print(const PipelineView& view, const StageView& stage, const ActionView& action) {
    if (action.status.empty()) return false;
    const std::string now = action.id + ' ' + action.status + ' ' + action.token + ' ' + action.summary;
    std::string& before = last_[{stage.name, action.name}];
    if (before == now) return false;
    before = now;
    console_.out << (as_json_ ? change_json(view, stage, action) : change_text(view, stage, action));
    return true;
  }

  bool as_json_;
  Console console_;
  std::map<std::pair<std::string, std::string>, std::string> last_;
};

}  // namespace

Task<Result<std::string>> follow_execution(aws::CodePipeline& pipelines, FollowOptions options, Console console) {
  if (options.execution.empty()) {
    Result<std::string> found = co_await execution_to_follow(pipelines, options);
    if (!found) co_return found;
    options.execution = *std::move(found);
  }
  Printed printed(options.as_json, console);
  PollingBackoff backoff;
  std::optional<SteadyTime> outage;
  while (true) {
    aws::Outcome<PipelineView> view = co_await read_execution(pipelines, options.pipeline, options.execution);
    const SteadyTime now = co_await loop_now();
    if (view) {
      outage.reset();
      if (printed.print(*view)) backoff.reset();
      const std::string status = view->execution->status;
      if (has_ended(status)) {
        console.out << (options.as_json ? execution_json(*view)
                                        : "execution " + terminal_safe_line(options.execution) + ' ' + terminal_safe_line(status) + '\n');
        co_return status;
      }
    } else {
      if (!aws::is_transient(view.error()) || (outage && now - *outage > outage_max))
        co_return std::unexpected(aws::to_error(view.error()));
      if (!outage) console.err << "martlet pipeline: " << aws::to_text(view.error()) << "; trying again\n" << std::flush;
      if (!outage) outage = now;
    }
    co_await sleep(backoff.next());
  }
}

}  // namespace martlet::cli
