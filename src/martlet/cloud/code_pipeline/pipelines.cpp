#include "pipelines.hpp"

#include <algorithm>

#include <martlet/base/random.hpp>
#include <martlet/schema/write.hpp>

#include "action_timeouts.hpp"

namespace martlet::cloud::code_pipeline {
namespace {

// The number of executions in memory, enough for GetPipelineState, which needs the latest in each stage.
constexpr int executions_kept = 500;

}  // namespace

// Wakes all pipelines when the earliest deadline or continuation is due.
class Pipelines::StepTimer final : private Timer {
 public:
  explicit StepTimer(Pipelines& pipelines) : pipelines_(pipelines) {}
  ~StepTimer() { pipelines_.loop_.stop(*this); }

  void set(WallTime when, WallTime now) {
    if (is_set_ && when_ <= when) return;
    if (is_set_) pipelines_.loop_.stop(*this);
    is_set_ = true;
    when_ = when;
    pipelines_.loop_.start(*this, std::chrono::steady_clock::now() + std::max(when - now, WallTime::duration(0)));
  }

 private:
  void on_expired() override {
    is_set_ = false;
    for (auto& [key, pipeline] : pipelines_.pipelines_) pipelines_.schedule_advance(pipeline);
  }

  Pipelines& pipelines_;
  WallTime when_{};
  bool is_set_ = false;
};

Pipelines::Pipelines(Loop& loop, PipelineStore store, const PipelineDependencies& dependencies, PipelinesOptions options)
    : loop_(loop),
      store_(std::move(store)),
      dependencies_(dependencies),
      options_(std::move(options)),
      timer_(std::make_unique<StepTimer>(*this)) {
  for (PipelineRow& row : store_.pipelines()) {
    Pipeline pipeline;
    pipeline.running = {.account = row.account, .region = row.region, .declaration = row.declaration};
    pipeline.running.disabled_transitions = {row.disabled_transitions.begin(), row.disabled_transitions.end()};
    pipeline.running.executions = store_.latest(row, executions_kept);
    pipeline.row = std::move(row);
    schedule_advance(
        pipelines_.emplace(key_of(pipeline.row.account, pipeline.row.region, pipeline.row.name), std::move(pipeline)).first->second);
  }
}

Pipelines::~Pipelines() = default;

Pipelines::Key Pipelines::key_of(const std::string& account, const std::string& region, const std::string& name) {
  return account + " " + region + " " + name;
}

Pipeline* Pipelines::find(const std::string& account, const std::string& region, const std::string& name) {
  const auto found = pipelines_.find(key_of(account, region, name));
  return found == pipelines_.end() ? nullptr : &found->second;
}

std::vector<const Pipeline*> Pipelines::list(const std::string& account, const std::string& region) const {
  std::vector<const Pipeline*> found;
  const std::string prefix = key_of(account, region, {});
  for (auto at = pipelines_.lower_bound(prefix); at != pipelines_.end() && at->first.starts_with(prefix); ++at)
    found.push_back(&at->second);
  return found;
}

Pipeline& Pipelines::create(PipelineRow row) {
  store_.put(row);
  Pipeline pipeline;
  pipeline.running = {.account = row.account, .region = row.region, .declaration = row.declaration};
  pipeline.row = std::move(row);
  const Key key = key_of(pipeline.row.account, pipeline.row.region, pipeline.row.name);
  return pipelines_.insert_or_assign(key, std::move(pipeline)).first->second;
}

void Pipelines::update(Pipeline& pipeline, PipelineDeclaration declaration, WallTime now) {
  pipeline.row.declaration = std::move(declaration);
  pipeline.row.updated = now;
  pipeline.running.declaration = pipeline.row.declaration;
  store_.put(pipeline.row);
}

void Pipelines::remove(Pipeline& pipeline) {
  store_.remove(pipeline.row);
  pipelines_.erase(key_of(pipeline.row.account, pipeline.row.region, pipeline.row.name));
}

std::optional<Execution> Pipelines::find_execution(Pipeline& pipeline, const std::string& execution_id) {
  if (const Execution* newer = pipeline.running.find(execution_id)) return *newer;
  return store_.find(pipeline.row, execution_id);
}

void Pipelines::visit_executions(const Pipeline& pipeline, const std::function<bool(const Execution&)>& visit) {
  constexpr int batch = 100;
  const std::vector<Execution>& newest = pipeline.running.executions;
  for (auto execution = newest.rbegin(); execution != newest.rend(); ++execution) {
    if (!visit(*execution)) return;
  }
  std::vector<Execution> older = newest.empty() ? std::vector<Execution>() : store_.before(pipeline.row, newest.front().number, batch);
  while (!older.empty()) {
    for (const Execution& execution : older) {
      if (!visit(execution)) return;
    }
    older = store_.before(pipeline.row, older.back().number, batch);
  }
}

Execution& Pipelines::start(Pipeline& pipeline, Trigger trigger, WallTime now) {
  std::vector<Execution>& executions = pipeline.running.executions;
  Execution execution{.id = random_uuid(),
                      .number = executions.empty() ? 1 : executions.back().number + 1,
                      .pipeline = pipeline.row.declaration,
                      .started = now,
                      .updated = now,
                      .trigger_type = std::move(trigger.type),
                      .trigger_detail = std::move(trigger.detail),
                      .rollback_of = std::move(trigger.rollback_of),
                      .stage = trigger.stage,
                      .variables = std::move(trigger.variables),
                      .revisions = std::move(trigger.revisions)};
  if (const std::optional<Execution> target = execution.is_rollback() ? find_execution(pipeline, execution.rollback_of) : std::nullopt) {
    execution.artifacts = target->artifacts;
    execution.namespaces = target->namespaces;
    execution.variables = target->variables;
  }
  executions.push_back(std::move(execution));
  forget_old(pipeline);
  save_execution(pipeline, executions.back());
  schedule_advance(pipeline);
  return executions.back();
}

// Drops the oldest finished executions.
void Pipelines::forget_old(Pipeline& pipeline) {
  std::vector<Execution>& executions = pipeline.running.executions;
  while (std::ssize(executions) > 2 * executions_kept && !executions.front().is_unfinished()) executions.erase(executions.begin());
}

void Pipelines::schedule_advance(Pipeline& pipeline) {
  loop_.post([this, key = key_of(pipeline.row.account, pipeline.row.region, pipeline.row.name)] { step(key); });
}

void Pipelines::step(const Key& key) {
  const auto found = pipelines_.find(key);
  if (found == pipelines_.end()) return;
  try {
    step(found->second, wall_now());
  } catch (const std::exception& error) {
    options_.log.error("a pipeline can't continue", {{"pipeline", found->second.running.arn()}, {"reason", error.what()}});
  }
}

void Pipelines::step(Pipeline& pipeline, WallTime now) {
  end_late_actions(pipeline.running, now);
  const bool continued = continue_due_jobs(pipeline, now);
  const std::vector<PendingAction> pending = advance(pipeline.running, now);
  store(pipeline);  // before any action has an effect outside this process
  perform_all(pipeline, now);
  store(pipeline);
  set_timer(next_time(pipeline, now), now);
  if (!pending.empty() || continued) schedule_advance(pipeline);
}

// Performs the attempts that begin, and those that were about to begin when the process ended.
void Pipelines::perform_all(Pipeline& pipeline, WallTime now) {
  for (Execution& execution : pipeline.running.executions) {
    if (!execution.is_unfinished()) continue;
    for (ActionRun& run : execution.actions) {
      if (run.status == ActionRun::Status::in_progress && !run.is_dispatched && !run.continues) perform_one(pipeline, execution, run, now);
    }
  }
}

void Pipelines::perform_one(Pipeline& pipeline, Execution& execution, ActionRun& run, WallTime now) {
  std::optional<ActionResult> result;
  try {
    result = perform_action(dependencies_, pipeline.running, execution, run, now);
  } catch (const std::exception& error) {
    options_.log.error("an action failed", {{"pipeline", pipeline.running.arn()}, {"action", run.action}, {"reason", error.what()}});
    result = ActionResult{
        .status = ActionRun::Status::failed, .error_code = "InternalError", .error_message = "The action could not be performed."};
  }
  if (result) end_action(execution, run.id, *std::move(result), now);
}

bool Pipelines::continue_due_jobs(Pipeline& pipeline, WallTime now) {
  bool is_due = false;
  for (Execution& execution : pipeline.running.executions) {
    for (ActionRun& run : execution.actions) {
      if (!run.continues || *run.continues > now || run.status != ActionRun::Status::in_progress) continue;
      run.continues.reset();
      run.job_id.clear();
      run.is_dispatched = false;
      is_due = true;
    }
  }
  return is_due;
}

std::optional<WallTime> Pipelines::next_time(Pipeline& pipeline, WallTime now) {
  std::optional<WallTime> next = end_late_actions(pipeline.running, now);
  for (const Execution& execution : pipeline.running.executions) {
    for (const ActionRun& run : execution.actions) {
      if (run.continues && run.status == ActionRun::Status::in_progress) next = std::min(next.value_or(*run.continues), *run.continues);
    }
  }
  return next;
}

void Pipelines::set_timer(std::optional<WallTime> next, WallTime now) {
  if (next) timer_->set(*next, now);
}

// Stores each document that has changed since it was last stored.
void Pipelines::store(const Pipeline& pipeline) {
  for (const Execution& execution : pipeline.running.executions) {
    const auto known = stored_.find(execution.id);
    if (!execution.is_unfinished() && known == stored_.end()) continue;
    std::string document = to_json(execution);
    if (known != stored_.end() && known->second == document) continue;
    store_.put(pipeline.row, execution);
    if (execution.is_unfinished()) {
      stored_[execution.id] = std::move(document);
    } else {
      stored_.erase(execution.id);
    }
  }
}

void Pipelines::save_execution(Pipeline& pipeline, const Execution& execution) {
  store_.put(pipeline.row, execution);
  stored_[execution.id] = to_json(execution);
}

Pipelines::Job Pipelines::find_job(const std::string& account, const std::string& job_id) {
  for (auto& [key, pipeline] : pipelines_) {
    if (pipeline.row.account != account) continue;
    for (Execution& execution : pipeline.running.executions) {
      for (ActionRun& run : execution.actions) {
        if (run.job_id == job_id && run.status == ActionRun::Status::in_progress) return {&pipeline, &execution, &run};
      }
    }
  }
  return {};
}

void Pipelines::continue_job(const Job& job, std::string token, WallTime now) {
  job.run->continuation_token = std::move(token);
  job.run->job_id.clear();
  job.run->continues = now + options_.continuation_delay;
  job.run->updated = now;
  job.execution->updated = now;
  store(*job.pipeline);
  schedule_advance(*job.pipeline);
}

}  // namespace martlet::cloud::code_pipeline
