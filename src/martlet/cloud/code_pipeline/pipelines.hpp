#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/base/log.hpp>
#include <martlet/cloud/api/call.hpp>

#include "action_runner.hpp"
#include "pipeline_store.hpp"

namespace martlet::cloud::code_pipeline {

/// A pipeline: what is kept of it, and its executions that aren't over, with the newest that are.
struct Pipeline {
  PipelineRow row{};
  PipelineRecord record{};
};

/// What starts an execution.
struct Trigger {
  std::string type{};
  std::string detail{};
  std::map<std::string, std::string> variables{};
  std::map<std::string, std::string> revisions{};  ///< by source action
  std::string rollback_of{};
  std::size_t stage = 0;  ///< of a rollback: the one that goes back
};

struct PipelinesOptions {
  /// Between a job that asked to be continued and its next invocation.
  std::chrono::milliseconds continuation_delay{5000};
  Log log{};
};

/// All pipelines of all accounts. What happens is stored before it is acted on; what was begun and not done when the process ended is begun
/// again.
class Pipelines {
 public:
  Pipelines(Loop& loop, PipelineStore store, ActionParts parts, PipelinesOptions options);
  Pipelines(const Pipelines&) = delete;
  ~Pipelines();

  /// That an operation may act on, once its caller may do so. Fails with AccessDenied or PipelineNotFoundException.
  Reply<Pipeline*> find(const Call& call, const std::string& name, const std::string& below = {});
  /// Likewise, named by its ARN. Fails with ResourceNotFoundException, too.
  Reply<Pipeline*> find_by_arn(const Call& call, const std::string& arn);
  Pipeline* find(const std::string& account, const std::string& region, const std::string& name);
  std::vector<const Pipeline*> list(const std::string& account, const std::string& region) const;
  Pipeline& create(PipelineRow row);
  void update(Pipeline& pipeline, PipelineDeclaration declaration, WallTime now);
  void save(Pipeline& pipeline) { store_.put(pipeline.row); }
  void remove(Pipeline& pipeline);

  /// Any execution that the pipeline ever had, as it is now.
  std::optional<Execution> find_execution(Pipeline& pipeline, const std::string& execution_id);
  /// Calls `visit` with each of them, newest first, until it gives false.
  void visit_executions(const Pipeline& pipeline, const std::function<bool(const Execution&)>& visit);
  Execution& start(Pipeline& pipeline, Trigger trigger, WallTime now);
  /// After a change: goes on with what follows, from the next turn of the loop on.
  void go_on(Pipeline& pipeline);
  /// Stores an execution that an operation has changed, before it is answered.
  void keep(Pipeline& pipeline, const Execution& execution);

  /// The attempt that has this job. nullptr: there is no such job in this account, or it has its result.
  struct Job {
    Pipeline* pipeline = nullptr;
    Execution* execution = nullptr;
    ActionRun* run = nullptr;
  };
  /// One that has no result yet.
  Job find_job(const std::string& account, const std::string& job_id);
  bool had_job(const std::string& account, const std::string& job_id) { return store_.had_job(account, job_id); }
  /// To be invoked again with the token.
  void continue_job(const Job& job, std::string token, WallTime now);
  Authority& authority() { return parts_.authority; }

 private:
  class Clock;
  using Key = std::string;
  static Key key_of(const std::string& account, const std::string& region, const std::string& name);
  void step(const Key& key);
  void step(Pipeline& pipeline, WallTime now);
  void perform_all(Pipeline& pipeline, WallTime now);
  void perform_one(Pipeline& pipeline, Execution& execution, ActionRun& run, WallTime now);
  bool continue_due_jobs(Pipeline& pipeline, WallTime now);
  std::optional<WallTime> next_time(Pipeline& pipeline, WallTime now);
  void set_clock(std::optional<WallTime> next, WallTime now);
  void store(const Pipeline& pipeline);
  void forget_old(Pipeline& pipeline);

  Loop& loop_;
  PipelineStore store_;
  ActionParts parts_;
  PipelinesOptions options_;
  std::map<Key, Pipeline> pipelines_;
  std::map<std::string, std::string> stored_;  // of live executions: their documents, so that only changes are written
  std::unique_ptr<Clock> clock_;
};

}  // namespace martlet::cloud::code_pipeline
