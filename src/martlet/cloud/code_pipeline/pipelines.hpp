#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/base/log.hpp>
#include <martlet/cloud/api/call.hpp>

#include "perform_action.hpp"
#include "pipeline_store.hpp"

namespace martlet::cloud::code_pipeline {

/// A pipeline as it is stored, and as it runs.
struct Pipeline {
  PipelineRow row{};
  RunningPipeline running{};
};

/// A request to start an execution.
struct Trigger {
  std::string type{};
  std::string detail{};
  std::map<std::string, std::string> variables{};
  std::map<std::string, std::string> revisions{};  ///< by source action
  std::string rollback_of{};
  std::size_t stage = 0;  ///< for a rollback, the stage that is rolled back
};

struct PipelinesOptions {
  /// The delay before a job that asked to be continued is invoked again.
  std::chrono::milliseconds continuation_delay{5000};
  Log log{};
};

/// All pipelines of all accounts. A change is stored before it takes effect outside this process. Work that was unfinished when the process
/// ended begins again at the next start.
class Pipelines {
 public:
  Pipelines(Loop& loop, PipelineStore store, const PipelineDependencies& dependencies, PipelinesOptions options);
  Pipelines(const Pipelines&) = delete;
  ~Pipelines();

  /// Finds a pipeline without checking permissions. Returns nullptr if there is none.
  Pipeline* find(const std::string& account, const std::string& region, const std::string& name);
  std::vector<const Pipeline*> list(const std::string& account, const std::string& region) const;
  Pipeline& create(PipelineRow row);
  void update(Pipeline& pipeline, PipelineDeclaration declaration, WallTime now);
  void save(Pipeline& pipeline) { store_.put(pipeline.row); }
  void remove(Pipeline& pipeline);

  /// Returns the current state of any execution that the pipeline ever had, or nullopt if there is no such execution.
  std::optional<Execution> find_execution(Pipeline& pipeline, const std::string& execution_id);
  /// Calls `visit` with each execution, newest first, until it returns false.
  void visit_executions(const Pipeline& pipeline, const std::function<bool(const Execution&)>& visit);
  Execution& start(Pipeline& pipeline, Trigger trigger, WallTime now);
  /// Continues a pipeline after a change, in the loop's next turn.
  void schedule_advance(Pipeline& pipeline);
  /// Stores an execution that an operation has changed, before the operation responds.
  void save_execution(Pipeline& pipeline, const Execution& execution);

  /// The attempt that a job belongs to. The members are nullptr if the account has no such job or the job already has its result.
  struct Job {
    Pipeline* pipeline = nullptr;
    Execution* execution = nullptr;
    ActionRun* run = nullptr;
  };
  /// Finds a job that has no result yet.
  Job find_job(const std::string& account, const std::string& job_id);
  bool had_job(const std::string& account, const std::string& job_id) { return store_.had_job(account, job_id); }
  /// Invokes the job again with the token after the continuation delay.
  void continue_job(const Job& job, std::string token, WallTime now);
  AccessControl& access_control() { return dependencies_.access_control; }

 private:
  class StepTimer;
  using Key = std::string;
  static Key key_of(const std::string& account, const std::string& region, const std::string& name);
  void step(const Key& key);
  void step(Pipeline& pipeline, WallTime now);
  void perform_all(Pipeline& pipeline, WallTime now);
  void perform_one(Pipeline& pipeline, Execution& execution, ActionRun& run, WallTime now);
  bool continue_due_jobs(Pipeline& pipeline, WallTime now);
  std::optional<WallTime> next_time(Pipeline& pipeline, WallTime now);
  void set_timer(std::optional<WallTime> next, WallTime now);
  void store(const Pipeline& pipeline);
  void forget_old(Pipeline& pipeline);

  Loop& loop_;
  PipelineStore store_;
  PipelineDependencies dependencies_;
  PipelinesOptions options_;
  std::map<Key, Pipeline> pipelines_;
  std::map<std::string, std::string> stored_;  // documents of unfinished executions, so that only changes are written
  std::unique_ptr<StepTimer> timer_;
};

}  // namespace martlet::cloud::code_pipeline
